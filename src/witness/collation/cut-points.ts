import { heaviestChain } from './heaviest-chain.ts'

/** A stretch this long that stands once in each of two texts is taken for the same place. */
const SURE = 8

/** Where each stretch of `SURE` units stands; -1 for one that stands more than once. */
function findOnce(text: string): Map<string, number> {
  const places = new Map<string, number>()
  for (let at = 0; at + SURE <= text.length; at++) {
    const stretch = text.slice(at, at + SURE)
    places.set(stretch, places.has(stretch) ? -1 : at)
  }
  return places
}

/**
 * Points at which two texts can be cut so that what stands before and after them belongs together: the middles of
 * stretches that stand once in each, in order (as in patience diff). Nearly linear; comparing the pieces is then cheap.
 */
export function findCuts(a: string, b: string): { a: number; b: number }[] {
  const inB = findOnce(b)
  const candidates = [...findOnce(a)].flatMap(([stretch, at]) => {
    const other = inB.get(stretch) ?? -1
    return at < 0 || other < 0 ? [] : [{ a: at, b: other, weight: 1 }]
  })
  return heaviestChain(candidates, b.length + 1).map((cut) => ({ a: cut.a + SURE / 2, b: cut.b + SURE / 2 }))
}
