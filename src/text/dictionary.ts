/** A dictionary of words with their frequencies, as jieba's, in a form that is small to send and quick to look up. */

/** Words sorted by UTF-16 units. */
export interface Dictionary {
  /** All words, one after the other. */
  units: Uint16Array
  /** Where each word begins in `units`; one more for the end. */
  starts: Int32Array
  frequencies: Int32Array
  /** Number of the first word that begins with a unit; one more for the end. None where there are few words. */
  first: Int32Array | null
  /** Sum of the frequencies. */
  total: number
}

const UNITS = 65536

/** A list of fewer words is looked through by halves: it takes less memory than what says where to begin. */
const MANY = 10_000

/** Arranges words; of two entries for one word the later counts. */
export function arrangeWords(entries: Iterable<readonly [word: string, frequency: number]>): Dictionary {
  const known = new Map(entries)
  const words = [...known.keys()].sort((a, b) => (a < b ? -1 : 1))
  const list = emptyList(
    words.length,
    words.reduce((sum, { length }) => sum + length, 0),
  )
  let at = 0
  words.forEach((word, n) => {
    list.starts[n] = at
    for (let unit = 0; unit < word.length; unit++) list.units[at++] = word.charCodeAt(unit)
    list.frequencies[n] = known.get(word) ?? 0
  })
  return finishList(list)
}

const emptyList = (words: number, units: number): Omit<Dictionary, 'first' | 'total'> => ({
  units: new Uint16Array(units),
  starts: new Int32Array(words + 1),
  frequencies: new Int32Array(words),
})

function finishList(list: Omit<Dictionary, 'first' | 'total'>): Dictionary {
  const { units, starts, frequencies } = list
  starts[frequencies.length] = units.length
  const total = frequencies.reduce((sum, frequency) => sum + frequency, 0)
  if (frequencies.length < MANY) return { ...list, first: null, total }
  const first = new Int32Array(UNITS + 1)
  for (const start of starts.subarray(0, -1)) first[(units[start] ?? 0) + 1] = (first[(units[start] ?? 0) + 1] ?? 0) + 1
  for (let unit = 0; unit < UNITS; unit++) first[unit + 1] = (first[unit + 1] ?? 0) + (first[unit] ?? 0)
  return { ...list, first, total }
}

/**
 * A list as bytes: the number of words and of units that follow; how many units each word has in common with the one
 * before and how many more; the high and the low bytes of these; the frequencies in sevens of bits. Like stands beside
 * like, so that it packs well.
 */
export function packWords({ units, starts, frequencies }: Dictionary): Uint8Array<ArrayBuffer> {
  const [common, rest, high, low, sevens]: number[][] = [[], [], [], [], []]
  frequencies.forEach((frequency, n) => {
    const [from, to, before] = [starts[n] ?? 0, starts[n + 1] ?? 0, starts[n - 1] ?? 0]
    let same = 0
    while (same < to - from && before + same < from && units[from + same] === units[before + same]) same++
    common?.push(same)
    rest?.push(to - from - same)
    for (const unit of units.subarray(from + same, to)) {
      high?.push(unit >> 8)
      low?.push(unit & 255)
    }
    let left = frequency
    for (; left > 127; left >>= 7) sevens?.push((left & 127) | 128)
    sevens?.push(left)
  })
  const head = new Uint8Array(Uint32Array.of(frequencies.length, high?.length ?? 0, units.length).buffer)
  const parts = [common, rest, high, low, sevens].map((part) => Uint8Array.from(part ?? []))
  const all = new Uint8Array(head.length + parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of [head, ...parts]) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Reads what `packWords` has written. */
export function unpackWords(bytes: Uint8Array<ArrayBuffer>): Dictionary {
  const [words = 0, sent = 0, units = 0] = new Uint32Array(bytes.slice(0, 12).buffer)
  const list = emptyList(words, units)
  const rests = 12 + words
  let high = rests + words
  let low = high + sent
  let seven = low + sent
  let at = 0
  for (let n = 0; n < words; n++) {
    const before = list.starts[n - 1] ?? 0
    list.starts[n] = at
    for (let unit = 0; unit < (bytes[12 + n] ?? 0); unit++) list.units[at++] = list.units[before + unit] ?? 0
    for (let unit = 0; unit < (bytes[rests + n] ?? 0); unit++)
      list.units[at++] = ((bytes[high++] ?? 0) << 8) | (bytes[low++] ?? 0)
    let frequency = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[seven++] ?? 0
      frequency |= (byte & 127) << shift
      if (byte < 128) break
    }
    list.frequencies[n] = frequency
  }
  return finishList(list)
}

/** The first of some words, all longer than `length` and sorted by their unit there, whose unit there is not below one wanted. */
function border({ units, starts }: Dictionary, from: number, to: number, length: number, wanted: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units[(starts[middle] ?? 0) + length] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Calls `each` with length and frequency of every word of a list that begins at an offset of a text, shortest first. */
export function eachWordAt(
  list: Dictionary,
  text: string,
  at: number,
  each: (length: number, frequency: number) => void,
): void {
  const { starts, frequencies, first } = list
  const unit = text.charCodeAt(at)
  const words = frequencies.length
  let from = first ? (first[unit] ?? 0) : border(list, 0, words, 0, unit)
  let to = first ? (first[unit + 1] ?? 0) : border(list, from, words, 0, unit + 1)
  for (let length = 1; from < to; length++) {
    if ((starts[from + 1] ?? 0) - (starts[from] ?? 0) === length) {
      each(length, frequencies[from] ?? 0)
      from++
    }
    if (at + length >= text.length) return
    const next = text.charCodeAt(at + length)
    const begin = border(list, from, to, length, next)
    to = border(list, from, to, length, next + 1)
    from = begin
  }
}
