import { findDate } from './find-date.ts'

/** One thing that happened to a regulation, as the lines below its title tell it (沿革). */
export interface HistoryEvent {
  /** Day in ISO 8601. */
  date: string
  /** What was done: made public with a decree, adopted, approved, amended, whole or in points, or brought into force. */
  act: 'issued' | 'adopted' | 'approved' | 'amended' | 'amended-in-points' | 'effective'
  /** Organs that did it, under the names that they have outside of one term: 山东省人民代表大会常务委员会. */
  organs: string[]
  /** Number of the decree or announcement with the organs in front, as printed; null where there is none. */
  number: string | null
}

const DAY =
  '(?:(?:中华民国)?\\s?(?:\\d{2,4}|[一二三四五六七八九〇零○]{4})|中华民国\\s?[一二三四五六七八九十百零]{1,6})\\s?年\\s?[\\d一二三四五六七八九十]{1,3}\\s?月\\s?[\\d一二三四五六七八九十]{1,3}\\s?日'
const ACT = '(?:修正|订定|制定)?(?:发布|公布)|通过|批准|颁布|印发|修订|修正|修改|施行|实施|生效|订定|订颁|制定'

/** Example: 第2、3、4、5点, 第3条: points that an amendment names. */
const NAMED_POINTS = '第\\s?[\\d一二三四五六七八九十百、,\\s]{1,40}[点条款]'

/** Example: 2017年5月19日 山东省第十二届人民代表大会常务委员会第三十次会议通过 */
const EVENT = new RegExp(
  `(${DAY})\\s*((?:(?!${DAY})[^。]){0,160}?)(?:第?[一二三四五六七八九十]{0,3}次)?(${ACT})(?=[)）,，;；、\\s]|根据|自|并|$|\\d|[一二]○|全文|${NAMED_POINTS})`,
  'gu',
)

/** Example: 第十二届, 第三十次会议, 中华人民共和国 before 国务院. */
const TERM =
  /第[一二三四五六七八九十\d]+届|第[一二三四五六七八九十百\d]+次(?:常务|全体|主任)?(?:会议|会|全会)|中华人民共和国(?=国务院|中央军事|[\p{Script=Han}]{2,12}(?:部|委员会|总局|署|局))/gu

/** Example: 令第518号, 公告第6号, 公告〔2021〕3号. */
const DECREE = /(令|公告|函)\s?(?:\[|〔)?(?:(?:19|20)\d{2}(?:\]|〕))?\s?第?\s?[\d一二三四五六七八九十百]{1,6}\s?号/u

/** Example: 会技字第1030008776号函 behind 行政院原子能委员会: the words before 字 are the office's, not the organ's name. */
const WORD_NUMBER = /(?<=[会部院署局府处厅所])\p{Script=Han}{1,6}?字第\s?\d{4,12}\s?号函?/u

/** What changes points that it names leaves the day of the whole. */
const POINTS = new RegExp(`^${NAMED_POINTS}`, 'u')

const ACTS: Readonly<Record<string, HistoryEvent['act']>> = {
  通过: 'adopted',
  批准: 'approved',
  修订: 'amended',
  修正: 'amended',
  修正发布: 'amended',
  修正公布: 'amended',
  修改: 'amended',
  施行: 'effective',
  实施: 'effective',
  生效: 'effective',
}

/** Words longer than this, in characters, are no names of organs. */
const LONGEST = 160

const ORGAN_NAME = /^[\p{Script=Han}、]{2,60}$/u

function organsOf(words: string): string[] {
  if (words.length > LONGEST) return []
  const name = words
    .replace(TERM, '')
    .replace(/[《〈(（"].*$/u, '')
    .replace(/(?:会议|审议|修订|修正|第)+$/u, '')
    .trim()
  if (!ORGAN_NAME.test(name) || /^(?:根据|自|起|以)/u.test(name)) return []
  return name.split('、').filter((organ) => organ.length > 1)
}

/**
 * What a folded line says of a regulation's history: each day with what was done on it and by whom, named as in the text
 * that was folded. Empty for a line that is no history (立法技术规范（试行）（一）, 2009: 题注).
 */
export function readHistory(key: string, text: string = key): HistoryEvent[] {
  // names in the characters of the text, where they stand in it unbroken
  const inText = (words: string) => {
    const at = key.indexOf(words)
    return at < 0 ? words : text.slice(at, at + words.length)
  }
  return [...key.matchAll(EVENT)].flatMap((match) => {
    const date = findDate(match[1] ?? '')
    if (date === null) return []
    const words = (match[2] ?? '').trim()
    const decree = DECREE.exec(words)
    const worded = WORD_NUMBER.exec(words)
    const found = worded ?? decree
    const named = found ? words.slice(0, found.index) : words
    const number =
      worded?.[0] ?? (decree && words.slice(0, decree.index + decree[0].length).replace(/^.*[,，;；\s](?=\S)/u, ''))
    const act = ACTS[match[3] ?? ''] ?? 'issued'
    const inPoints = act === 'amended' && POINTS.test(key.slice(match.index + match[0].length))
    return [
      {
        date,
        act: inPoints ? 'amended-in-points' : act,
        organs: organsOf(named).map(inText),
        number: number ? inText(number).replace(/\s/gu, '') : null,
      },
    ]
  })
}

/** Example: 2021年1月27日某市第十五届: how a history begins. */
export const BEGINS_WITH_DAY = new RegExp(`^[(（]?\\s*(?:根据)?${DAY}`, 'u')

/** Whether a folded line tells a regulation's history and nothing else. */
export function isHistory(key: string): boolean {
  if (key.length > 600 || readHistory(key).length === 0) return false
  const inside = /^[(（](.*)[)）]$/su.exec(key)?.[1] ?? key
  return new RegExp(`^\\s*(?:根据|${DAY}|\\d{4}年)`, 'u').test(inside) && !/。.{30,}/u.test(inside)
}

/** The day of a regulation in its last version: the last on which it was adopted, approved, issued or amended. */
export const lastVersion = (events: readonly HistoryEvent[]): string | null =>
  events
    .filter(({ act }) => act !== 'effective' && act !== 'amended-in-points')
    .map(({ date }) => date)
    .sort()
    .at(-1) ?? null

/** Who made a regulation: the organ whose decree it is, else the one that adopted it, else the one that issued it. */
export function makersOf(events: readonly HistoryEvent[]): string[] {
  const by = (wanted: (event: HistoryEvent) => boolean) =>
    events.find((event) => wanted(event) && event.organs.length > 0)
  const made =
    by(({ act, number }) => act === 'issued' && /令/u.test(number ?? '')) ??
    by(({ act }) => act === 'adopted') ??
    by(({ act }) => act === 'issued') ??
    by(({ act }) => act === 'approved' || act === 'amended')
  // what amends with a letter or decree of its own has taken over from who made it
  const amended = events.filter(({ act, number }) => act.startsWith('amended') && number !== null)
  return [...new Set([made, ...amended].flatMap((event) => event?.organs ?? []))]
}
