import type { Line } from '../input/line.ts'

/** Least share of lines that are the same for a text to count as printed twice. */
const SAME = 0.9

/** A line that comes again more often than this begins no copy. */
const MOST_TRIES = 20

/** Where a second copy of the document begins: its first line again, and after it nearly all the lines. Null if it is printed once. */
export function secondCopy(lines: Line[]): number | null {
  const first = lines[0]?.key
  if (first === undefined || lines.length < 8) return null
  let tried = 0
  for (let at = Math.floor(lines.length / 3); at < lines.length; at++) {
    if (lines[at]?.key !== first) continue
    if (++tried > MOST_TRIES) return null
    const length = Math.min(at, lines.length - at)
    if (length < 4 || length < 0.5 * at) continue
    let same = 0
    for (let i = 0; i < length; i++) if (lines[i]?.key === lines[at + i]?.key) same++
    if (same >= SAME * length) return at
  }
  return null
}
