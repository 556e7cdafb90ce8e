import type { ReadProvision } from './read-provision.ts'
import { LOCAL } from './weights.ts'

/**
 * For each word of each provision, in order, what is left of its weight: 1 for a word that one provision of its document
 * says, little for one that all say.
 */
export function countInDocuments(texts: readonly ReadProvision[], families: Int32Array): Float64Array[] {
  const rows = new Map<number, number>()
  const said = new Map<number, Map<number, number>>()
  texts.forEach(({ cut }, at) => {
    const family = families[at] ?? 0
    rows.set(family, (rows.get(family) ?? 0) + 1)
    const counts = said.get(family) ?? new Map<number, number>()
    said.set(family, counts)
    for (const word of new Set(cut.words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  })
  return texts.map(({ cut }, at) => {
    const family = families[at] ?? 0
    const counts = said.get(family)
    const among = (rows.get(family) ?? 0) + LOCAL.background
    const shares = new Float64Array(cut.words.length)
    cut.words.forEach((word, n) => (shares[n] = 1 - Math.max(0, (counts?.get(word) ?? 0) - 1) / among))
    return shares
  })
}
