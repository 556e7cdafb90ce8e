import { foldText } from './fold-text.ts'
import type { ComparedRow } from './measure-text.ts'
import { information } from './rarity.ts'
import type { SparseTable } from './sparse.ts'
import { toSparse, toTable } from './sparse.ts'
import { CHAPTER } from './weights.ts'

/** Example: 优化, 化营, 营商 of 优化营商环境: pairs of characters next to each other. */
function pairsOf(heading: string): Set<string> {
  const text = foldText(heading).text.replace(/[^\p{Script=Han}a-z\d]/gu, '')
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}

/**
 * The heading above each provision in pairs of characters, weighed by how few provisions stand below such a heading, so
 * that a product is about a cosine.
 */
export function weighChapters(rows: readonly Pick<ComparedRow, 'path'>[]): SparseTable {
  const chapters = rows.map(({ path }) => pairsOf(path.at(-1) ?? ''))
  const numbers = new Map<string, number>()
  const counts: number[] = []
  for (const pair of chapters.flatMap((pairs) => [...pairs])) {
    const number = numbers.get(pair) ?? numbers.size
    numbers.set(pair, number)
    counts[number] = (counts[number] ?? 0) + 1
  }
  const vectors = chapters.map((pairs) => {
    const weights = Array.from(pairs, (pair): [number, number] => {
      const number = numbers.get(pair) ?? 0
      return [number, information(counts[number] ?? 0, rows.length, false)]
    })
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, CHAPTER.unsaid))
    return toSparse(new Map(weights.map(([number, weight]) => [number, weight / length])))
  })
  return toTable(vectors)
}
