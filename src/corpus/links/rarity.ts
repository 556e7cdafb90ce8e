import { RARITY } from './weights.ts'

/**
 * The information of a word that `used` of `count` provisions use: the negative logarithm of its share. A background
 * keeps the shares of a small corpus sober and holds generic words low; a large corpus speaks for itself.
 */
export function information(used: number, count: number, generic: boolean): number {
  const expected = generic ? RARITY.genericShare : RARITY.usualShare
  return inSteps(-Math.log((used + RARITY.background * expected) / (count + RARITY.background)))
}

/**
 * A logarithm in whole steps: what is counted over a whole corpus changes with every text of it, and must not move what
 * is said of all the others.
 */
export const inSteps = (logarithm: number): number => Math.round(logarithm / RARITY.step) * RARITY.step

/** A mean over a corpus, positive, in whole steps of its logarithm. */
export const steadyMean = (mean: number): number => (mean > 0 ? Math.exp(inSteps(Math.log(mean))) : mean)

/** The weight of a concept that `named` of `count` provisions name, 0 to 1. */
export function rarity(named: number, count: number): number {
  return Math.min(1, information(named, count, false) / -Math.log(RARITY.rare))
}
