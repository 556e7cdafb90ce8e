import { CITED_GENRES, GENRES } from '../../policy/genres.ts'

/** The genre a title of a document ends with: 意见 of 关于支持信息服务业稳进提质的实施意见. */
const GENRE = new RegExp(`(?:${[...GENRES, ...CITED_GENRES].join('|')})$`)

/** What may follow the genre: （试行）, （2022—2026年）, （修订稿）, 第一册. */
const TAIL = /(?:（[^（）]*）|[〔[][^〔〕[\]]*[〕\]]|\d{4}年版|第.册)+$/

/** The frame of a notice: 某省人民政府办公厅关于印发…的通知. */
const NOTICE = /^.*?关于(?:印发|转发|公布|发布|下发|批转)(.+?)的(?:通知|函|公告)$/

/** The years of a title in a bracket: 2022—2026 of （2022—2026年）. */
const YEARS = /（((?:19|20)\d{2})(?:\D+((?:19|20)\d{2}))?年?）/

/** What is longer, in characters, is no title of a document. */
const LONGEST = 300

/** Whether a title, in plain text, is that of a document and not of a platform, a programme or a work. */
export const isDocumentTitle = (title: string): boolean =>
  title.length <= LONGEST && GENRE.test(title.replace(/\s/g, '').replace(TAIL, ''))

/** The organ a title begins with: 国务院 of 国务院关于…的意见; null if it names none. */
export function issuerOf(title: string): string | null {
  const head = /^(.{2,40}?)关于/.exec(title)?.[1]?.trim()
  return head && /(?:中央|国务院|政府|厅|局|委|办|部|院|会|署|办公室|委员会|银行|小组)$/.test(head) ? head : null
}

/** A title reduced to what makes it the same title however it is cited. */
export interface TitleKey {
  words: string
  /** Years in a bracket, `2022—2026`; empty if it has none. */
  years: string
}

/** Reduces a title in plain text: no brackets at the end, no frame of a notice, no marks, no issuer before 关于. */
export function titleKey(title: string, places: readonly string[]): TitleKey {
  if (title.length > LONGEST) return { words: title, years: '' }
  const bare = title.replace(/[《》〈〉“”"'\s]/g, '').replace(/计画/g, '计划')
  const inner = NOTICE.exec(bare)?.[1] ?? bare
  const years = YEARS.exec(inner)
  const issuer = issuerOf(inner)
  const words = (issuer ? inner.slice(issuer.length) : inner).replace(TAIL, '')
  const place = places.find((name) => words.startsWith(name) && words.length - name.length > 5)
  return {
    words: (place ? words.slice(place.length) : words).replace(/^关于/, ''),
    years: years ? [years[1], years[2]].filter(Boolean).join('—') : '',
  }
}

/** Whether two titles name one document: the same words, and the same years where both give them. */
export const isSameTitle = (a: TitleKey, b: TitleKey): boolean =>
  a.words.length > 3 && a.words === b.words && (a.years === '' || b.years === '' || a.years === b.years)
