import type { Grammar } from '../schemas/grammar.ts'
import { shape } from '../schemas/grammar.ts'
import type { BodyLine } from './run-in.ts'

/** What 条 counts as a measure word. Example: 第三条跑道, 第二条路径是…, 第一条跨海通道, 第四条高铁. */
const COUNTED = shape(
  ({ nouns }) => new RegExp(String.raw`^[^\s,。;]{0,3}?${nouns.counted}|^[路线街河鱼船](?!\p{Script=Han}*法)`, 'u'),
)

const isArticle = ({ label }: BodyLine): boolean => label?.system === 'tiao'

const restOf = ({ line, label }: BodyLine): string => line.key.slice(label?.length ?? 0)

/** Whether the articles of a text follow each other: the number before or the number after stands too. */
function isInSequence(articles: readonly BodyLine[], at: number): boolean {
  const ordinal = articles[at]?.label?.ordinal ?? 0
  const [before, after] = [articles[at - 1], articles[at + 1]].map((entry) => entry?.label?.ordinal)
  return ordinal === 1 || before === ordinal - 1 || before === ordinal || after === ordinal + 1
}

/**
 * The entries of an instrument, those lines without a number that only seem to begin an article: 第三条跑道建成投用后….
 * An article is the first, or the one next to it stands too; where 条 counts what comes behind it, it has to be the
 * number that is due among articles of another make.
 */
export function withoutFalseArticles(entries: BodyLine[], grammar: Grammar): BodyLine[] {
  const all = entries.filter(isArticle)
  const plain = all.filter((entry) => !COUNTED(grammar).test(restOf(entry)))
  const near = (ordinal: number) => plain.some(({ label }) => label !== null && Math.abs(label.ordinal - ordinal) === 1)
  let last = 0
  const articles = all.filter((entry) => {
    const ordinal = entry.label?.ordinal ?? 0
    if (!plain.includes(entry) && !(ordinal === last + 1 && near(ordinal))) return false
    last = ordinal
    return true
  })
  const kept = new Set(articles.filter((_, at) => isInSequence(articles, at)))
  return entries.map((entry) => (isArticle(entry) && !kept.has(entry) ? { ...entry, label: null } : entry))
}
