import type { Partnership } from './heaviest-chain.ts'

/** Least share of single characters and pairs of characters (Dice) for two texts to be the same one in two witnesses. */
const LEAST_ALIKE = 0.5

/** How often each character and each pair of neighbours stands in a text. */
function profileOf(text: string): Map<string, number> {
  const profile = new Map<string, number>()
  const count = (unit: string) => profile.set(unit, (profile.get(unit) ?? 0) + 1)
  for (let at = 0; at < text.length; at++) {
    count(text.charAt(at))
    if (at > 0) count(text.slice(at - 1, at + 1))
  }
  return profile
}

const sizeOf = (text: string) => Math.max(0, 2 * text.length - 1)

/**
 * Pairs of texts that are alike, out of two lists of folded texts; the weight is what they share. Compared by way of
 * an index of what stands where, so that texts without anything in common cost nothing.
 */
export function findSimilar(a: readonly string[], b: readonly string[]): Partnership[] {
  const places = new Map<string, [index: number, count: number][]>()
  b.forEach((text, index) => {
    for (const [unit, count] of profileOf(text)) {
      const known = places.get(unit)
      if (known) known.push([index, count])
      else places.set(unit, [[index, count]])
    }
  })
  return a.flatMap((text, index) => {
    const shared = new Map<number, number>()
    for (const [unit, count] of profileOf(text)) {
      for (const [other, times] of places.get(unit) ?? []) {
        shared.set(other, (shared.get(other) ?? 0) + Math.min(count, times))
      }
    }
    return [...shared]
      .filter(([other, weight]) => 2 * weight >= LEAST_ALIKE * (sizeOf(text) + sizeOf(b[other] ?? '')))
      .map(([other, weight]) => ({ a: index, b: other, weight }))
  })
}
