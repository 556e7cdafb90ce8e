/** What is counted is counted as if this many more provisions had been read. */
const BACKGROUND = 60
/** The share of provisions, at a guess, that use a word or name a concept, and that use a generic word. */
const USUAL_SHARE = 0.02
const GENERIC_SHARE = 0.7
/** What one provision in a hundred or fewer names has weight 1. */
const RARE = 0.01

/**
 * The information of a word that `used` of `count` provisions use: the negative logarithm of its share. A background
 * keeps the shares of a small corpus sober and holds generic words low; a large corpus speaks for itself.
 */
export function information(used: number, count: number, generic: boolean): number {
  const expected = generic ? GENERIC_SHARE : USUAL_SHARE
  return -Math.log((used + BACKGROUND * expected) / (count + BACKGROUND))
}

/** The weight of a concept that `named` of `count` provisions name, 0 to 1. */
export function rarity(named: number, count: number): number {
  return Math.min(1, information(named, count, false) / -Math.log(RARE))
}
