import type { Line } from '../input/line.ts'

/** Least share of lines that are the same for a text to count as printed twice. */
const SAME = 0.9

/** Where a second copy of the document begins: its first line again, and after it nearly all the lines. Null if it is printed once. */
export function secondCopy(lines: Line[]): number | null {
  const first = lines[0]?.key
  if (first === undefined || lines.length < 8) return null
  for (let at = Math.floor(lines.length / 3); at < lines.length; at++) {
    if (lines[at]?.key !== first) continue
    const length = Math.min(at, lines.length - at)
    if (length < 4 || length < 0.5 * at) continue
    let same = 0
    for (let i = 0; i < length; i++) if (lines[i]?.key === lines[at + i]?.key) same++
    if (same >= SAME * length) return at
  }
  return null
}
