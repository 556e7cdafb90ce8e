/**
 * A text in the other script has the same characters in the same order, but not always the same UTF-16 units: 𫖯 has two, 頫
 * one. Both texts are whole, so that the n-th character of one is the n-th of the other.
 */

/** The offset in `other` of what stands at `at` in `own`. */
function placeIn(own: string, other: string, at: number): number {
  if (own.length === other.length) return at
  const before = Array.from(own.slice(0, at)).length
  return Array.from(other).slice(0, before).join('').length
}

/** The stretch of `other`, a text in the other script, that stands for `start`–`end` of `own`. */
export const sliceAs = (own: string, other: string, start: number, end: number): string =>
  other.slice(placeIn(own, other, start), placeIn(own, other, end))

/** A stretch of `own` in `other`. */
export const stretchIn = (own: string, other: string, start: number, end: number): { start: number; end: number } => ({
  start: placeIn(own, other, start),
  end: placeIn(own, other, end),
})
