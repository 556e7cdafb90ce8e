/**
 * The least number of UTF-16 units to insert, delete or replace to turn one text into another (Levenshtein). Only a
 * band around the diagonal is filled, doubled until the distance fits into it (Ukkonen 1985): O(length × distance).
 */
export function editDistance(a: string, b: string): number {
  let start = 0
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  const [one, other] = [a.slice(start, endA), b.slice(start, endB)]
  const most = Math.max(one.length, other.length)
  for (let band = Math.abs(one.length - other.length) + 1; ; band *= 2) {
    const distance = distanceWithin(one, other, band)
    if (distance <= band || band >= most) return distance
  }
}

/** Stands for a cell outside the band. */
const FAR = 0x3fffffff

/** The distance by paths that leave the diagonal by at most `band`; the true one if it is not greater than `band`. */
function distanceWithin(a: string, b: string, band: number): number {
  let row = Uint32Array.from({ length: b.length + 2 }, (_, j) => (j <= band ? j : FAR))
  let next = new Uint32Array(b.length + 2).fill(FAR)
  for (let i = 1; i <= a.length; i++) {
    const first = Math.max(1, i - band)
    const last = Math.min(b.length, i + band)
    const unit = a.charCodeAt(i - 1)
    let left = first === 1 && i <= band ? i : FAR
    next[first - 1] = left
    for (let j = first; j <= last; j++) {
      const above = (row[j] ?? FAR) + 1
      const across = (row[j - 1] ?? FAR) + (unit === b.charCodeAt(j - 1) ? 0 : 1)
      left = Math.min(left + 1, above, across)
      next[j] = left
    }
    next[last + 1] = FAR
    ;[row, next] = [next, row]
  }
  return row[b.length] ?? 0
}
