/**
 * The items with the greatest ranks of those that reach `least`, at most so many, greatest first, of equal ones the lower.
 * Time is about linear where few are asked for of many.
 */
export function greatest(
  items: Int32Array,
  ranks: Float32Array | Float64Array,
  most: number,
  least = -Infinity,
): Int32Array {
  const found = new Int32Array(Math.min(most, items.length))
  const rankOf = (item: number) => ranks[item] ?? 0
  let count = 0
  let bar = least
  for (const item of items) {
    const rank = rankOf(item)
    if (rank < bar) continue
    const isBefore = (other: number) => rank > rankOf(other) || (rank === rankOf(other) && item < other)
    if (count === most && !isBefore(found[most - 1] ?? 0)) continue
    let at = count < most ? count++ : count - 1
    for (; at > 0 && isBefore(found[at - 1] ?? 0); at--) found[at] = found[at - 1] ?? 0
    found[at] = item
    if (count === most) bar = rankOf(found[most - 1] ?? 0)
  }
  return found.subarray(0, count)
}
