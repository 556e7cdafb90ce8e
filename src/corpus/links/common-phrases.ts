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

/** Where words that may open a phrase stand in the text that is held: the first place of one and that after a place, -1 for none. */
export interface WordPlaces {
  hold: (cut: Cut) => void
  first: (word: number) => number
  next: (place: number) => number
  /** The places in a text of the words that may open a phrase, in order; looked up once. */
  openersOf: (cut: Cut) => Int32Array
}

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

function findOpeners({ words }: Cut, opens: (word: number) => boolean): Int32Array {
  const places = new Int32Array(words.length)
  let count = 0
  for (let at = 0; at < words.length; at++) if (opens(words[at] ?? 0)) places[count++] = at
  return places.slice(0, count)
}

/**
 * An index that holds one text after another, those of its words that `opens` says, laid out in full by the number of each
 * word, so that a look costs no hash.
 */
export function createWordPlaces(opens: (word: number) => boolean): WordPlaces {
  const openers = new WeakMap<Cut, Int32Array>()
  const openersOf = (cut: Cut): Int32Array => {
    const known = openers.get(cut) ?? findOpeners(cut, opens)
    openers.set(cut, known)
    return known
  }
  let held: Cut | undefined
  let firsts = new Int32Array(0)
  let lasts = new Int32Array(0)
  let counts = new Uint8Array(0)
  let nexts = new Int32Array(0)
  const grow = (size: number) => {
    firsts = new Int32Array(size).fill(-1)
    lasts = new Int32Array(size)
    counts = new Uint8Array(size)
  }
  return {
    hold(cut) {
      if (cut === held) return
      for (const word of held?.words ?? []) [firsts[word], counts[word]] = [-1, 0]
      held = cut
      const size = cut.words.reduce((most, word) => Math.max(most, word + 1), 0)
      if (size > firsts.length) grow(2 * size)
      nexts = new Int32Array(cut.words.length).fill(-1)
      for (const at of openersOf(cut)) {
        const word = cut.words[at] ?? 0
        const count = counts[word] ?? 0
        if (count === MOST_PLACES) continue
        if (count === 0) firsts[word] = at
        else nexts[lasts[word] ?? 0] = at
        lasts[word] = at
        counts[word] = count + 1
      }
    },
    first: (word) => firsts[word] ?? -1,
    next: (place) => nexts[place] ?? -1,
    openersOf,
  }
}

/** Which words a phrase may hold, by number. */
export interface PhraseRules {
  /** A mark ends a phrase. */
  isMark: (word: number) => boolean
  /** Whether a word says something: a phrase ends with one that does. */
  says: (word: number) => boolean
}

/**
 * The longest stretches of words that stand in both texts, from left to right in the second and without overlap there,
 * not going over a mark, beginning with a word that `places` says may open and ending with one that says something.
 * `places` is made to hold the first text.
 */
export function commonPhrases(a: Cut, places: WordPlaces, b: Cut, { isMark, says }: PhraseRules): Phrase[] {
  const phrases: Phrase[] = []
  const [left, right] = [a.words, b.words]
  places.hold(a)
  let end = 0
  for (const to of places.openersOf(b)) {
    if (to < end) continue
    let length = 0
    let from = 0
    for (let at = places.first(right[to] ?? 0); at >= 0; at = places.next(at)) {
      let run = 1
      while (at + run < left.length && to + run < right.length) {
        const next = right[to + run] ?? 0
        if (left[at + run] !== next || isMark(next)) break
        run++
      }
      if (run > length) [length, from] = [run, at]
    }
    while (length > 1 && !says(right[to + length - 1] ?? 0)) length--
    if (length > 0) phrases.push({ at: from, to, length })
    end = to + length
  }
  return phrases
}
