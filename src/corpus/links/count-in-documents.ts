import type { ReadProvision } from './read-provision.ts'
import { LOCAL } from './weights.ts'

/**
 * A function that gives for a document, by number, what is left of a word's weight: 1 for a word that one of its
 * provisions says, little for one that all say.
 */
export function countInDocuments(
  texts: readonly ReadProvision[],
  families: Int32Array,
): (family: number) => (word: number) => number {
  const rows = new Map<number, number>()
  const said = new Map<number, Map<number, number>>()
  texts.forEach(({ cut }, at) => {
    const family = families[at] ?? 0
    rows.set(family, (rows.get(family) ?? 0) + 1)
    const counts = said.get(family) ?? new Map<number, number>()
    said.set(family, counts)
    for (const word of new Set(cut.words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  })
  return (family) => {
    const counts = said.get(family)
    const among = (rows.get(family) ?? 0) + LOCAL.background
    return (word) => 1 - Math.max(0, (counts?.get(word) ?? 0) - 1) / among
  }
}
