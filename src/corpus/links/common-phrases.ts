/** A text in words: the number of each and where it begins; one more offset for the end. */
export interface Cut {
  text: string
  words: Int32Array
  starts: Int32Array
}

/** A stretch of words that stands in both texts: offsets in words, `at` in the first, `to` in the second. */
export interface Phrase {
  at: number
  to: number
  length: number
}

/** Where each word stands in a text. */
export type WordPositions = ReadonlyMap<number, readonly number[]>

/** A word that stands oftener than this is followed from its first places only. */
const MOST_PLACES = 6

/** Numbers the words of a text. */
export function cutText(text: string, words: readonly string[], idOf: (word: string) => number): Cut {
  const starts = new Int32Array(words.length + 1)
  let at = 0
  words.forEach((word, n) => {
    starts[n] = at
    at += word.length
  })
  starts[words.length] = text.length
  return { text, words: Int32Array.from(words, idOf), starts }
}

/** The stretch of a text that `length` words from `from` on make. */
export function textOf({ text, starts }: Cut, from: number, length: number): string {
  return text.slice(starts[from], starts[from + length])
}

/** Indexes the words of a text. */
export function positionsOfWords({ words }: Cut): WordPositions {
  const index = new Map<number, number[]>()
  words.forEach((word, at) => {
    const places = index.get(word)
    if (!places) index.set(word, [at])
    else if (places.length < MOST_PLACES) places.push(at)
  })
  return index
}

/**
 * The longest stretches of words that stand in both texts, from left to right in the second and without overlap there,
 * not going over a mark, beginning with a word that may open and ending with one that says something. `index` is that of
 * the first text.
 */
export function commonPhrases(
  a: Cut,
  index: WordPositions,
  b: Cut,
  isMark: (word: number) => boolean,
  says: (word: number) => boolean,
  opens: (word: number) => boolean = says,
): Phrase[] {
  const phrases: Phrase[] = []
  for (let to = 0; to < b.words.length;) {
    const first = b.words[to] ?? 0
    let length = 0
    let from = 0
    for (const at of opens(first) ? (index.get(first) ?? []) : []) {
      let run = 1
      while (at + run < a.words.length && to + run < b.words.length) {
        const next = b.words[to + run] ?? 0
        if (a.words[at + run] !== next || isMark(next)) break
        run++
      }
      if (run > length) [length, from] = [run, at]
    }
    while (length > 1 && !says(b.words[to + length - 1] ?? 0)) length--
    if (length > 0) phrases.push({ at: from, to, length })
    to += length || 1
  }
  return phrases
}

/**
 * Units of the longest stretch of words that stands in both texts, not over a mark, from a word that says something to one
 * that does. `index` is that of the first text.
 */
export function longestPhrase(
  a: Cut,
  index: WordPositions,
  b: Cut,
  isMark: (word: number) => boolean,
  says: (word: number) => boolean,
): number {
  const lengths = commonPhrases(a, index, b, isMark, says).map(({ to, length }) => textOf(b, to, length).length)
  return lengths.reduce((most, length) => Math.max(most, length), 0)
}
