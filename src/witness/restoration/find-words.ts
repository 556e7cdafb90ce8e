/** Where a word stands in a text, UTF-16 units. */
export interface FoundWord<T> {
  start: number
  end: number
  word: T
}

/** Words to look for, and what each stands for. */
export interface WordIndex<T> {
  words: ReadonlyMap<string, T>
  /** Lengths that words have, greatest first. */
  lengths: readonly number[]
  /** What words begin with. */
  firsts: ReadonlySet<string>
}

/** An index of words; the map must not change after. */
export function indexWords<T>(words: ReadonlyMap<string, T>): WordIndex<T> {
  const lengths = new Set<number>()
  const firsts = new Set<string>()
  for (const word of words.keys()) {
    lengths.add(word.length)
    firsts.add(word.charAt(0))
  }
  return { words, lengths: [...lengths].sort((a, b) => b - a), firsts }
}

/**
 * The words of an index that stand in a text, from left to right; at each place the longest that is accepted, and
 * behind it the next one.
 */
export function findWords<T>(
  text: string,
  index: WordIndex<T>,
  accepts: (found: FoundWord<T>) => boolean = () => true,
): FoundWord<T>[] {
  const found: FoundWord<T>[] = []
  for (let start = 0; start < text.length;) {
    const match = index.firsts.has(text.charAt(start)) ? matchesAt(text, start, index).find(accepts) : undefined
    if (match) found.push(match)
    start = match ? match.end : start + 1
  }
  return found
}

/** The words of the index at a place, longest first. */
function matchesAt<T>(text: string, start: number, { words, lengths }: WordIndex<T>): FoundWord<T>[] {
  return lengths.flatMap((length) => {
    const word = words.get(text.slice(start, start + length))
    return word === undefined || start + length > text.length ? [] : [{ start, end: start + length, word }]
  })
}
