import type { Label, LabelSystem } from './label.ts'
import { rankOf } from './label.ts'

/** The rank of each system in one text: smaller numbers hold larger ones. */
export type Ranks = (system: LabelSystem) => number

/** Systems that may stand above articles, though their rank is below it. */
const ABOVE_ARTICLES: readonly LabelSystem[] = ['cn', 'cn-paren']

/**
 * Whether the numbers of a system hold articles and are not lists in them: wherever one number follows the one before,
 * an article stands between. 一、政策支持 / 第1条… / 二、支持范围 / 第2条….
 */
function holdsArticles(entries: readonly { label: Label | null }[], system: LabelSystem): boolean {
  let last: number | null = null
  let articles = 0
  let pairs = 0
  for (const { label } of entries) {
    if (label?.system === 'tiao') articles++
    if (label?.system !== system) continue
    if (last !== null && label.ordinal === last + 1) {
      if (articles === 0) return false
      pairs++
    }
    last = label.ordinal
    articles = 0
  }
  return pairs > 0
}

/**
 * The ranks of a text's systems of numbering: that of GB/T 9704-2012 and of laws, but for articles that stand below 一、
 * or （一）, as in plans that count their measures through.
 */
export function ranksOf(entries: readonly { label: Label | null }[]): Ranks {
  const above = ABOVE_ARTICLES.filter((system) => holdsArticles(entries, system)).map(rankOf)
  const article = Math.max(rankOf('tiao'), ...above.map((rank) => rank + 0.5))
  return (system) => (system === 'tiao' ? article : rankOf(system))
}
