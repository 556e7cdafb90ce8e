import type { Dictionary } from './dictionary.ts'
import { arrangeWords, eachWordAt } from './dictionary.ts'
import type { Replacement } from './entries.ts'

/** Entries to look up at an offset of a text. In typed arrays: there are 100,000 of them, and a tree of maps takes 40 MB. */
export interface Phrases {
  /** What is replaced, each word with the number of its target in the place of a frequency. */
  words: Dictionary
  targets: readonly string[]
}

/** Entries as they are looked up; a later one wins over an earlier one. */
export const indexPhrases = (entries: readonly Replacement[]): Phrases => ({
  words: arrangeWords(entries.map(([from], n) => [from, n] as const)),
  targets: entries.map(([, to]) => to),
})

/** For each offset of a text, where the word around it starts and ends. */
export interface Borders {
  starts: Uint32Array
  ends: Uint32Array
}

/** The borders of words that, joined, are `length` UTF-16 units long. */
export function findBorders(words: readonly string[], length: number): Borders {
  const starts = new Uint32Array(length)
  const ends = new Uint32Array(length)
  let at = 0
  for (const word of words) {
    const end = at + word.length
    for (let i = at; i < end; i++) {
      starts[i] = at
      ends[i] = end
    }
    at = end
  }
  return { starts, ends }
}

/**
 * Whether a phrase from `start` to `end` cuts no word of the text in two: 头发 in 龙头|发展 does. A phrase inside one
 * word, or of several whole words, cuts none.
 */
function cutsNoWord({ starts, ends }: Borders, start: number, end: number): boolean {
  const opens = starts[start] === start || (ends[start] ?? 0) >= end
  return opens && (ends[end - 1] === end || (starts[end - 1] ?? 0) <= start)
}

/** The target of the longest entry at an offset that cuts no word in two or is `sure` units long; else null. */
function targetAt(
  { words, targets }: Phrases,
  text: string,
  at: number,
  borders: Borders,
  sure: number,
): string | null {
  let found = -1
  eachWordAt(words, text, at, (length, target) => {
    if (length >= sure || cutsNoWord(borders, at, at + length)) found = target
  })
  return targets[found] ?? null
}

/** How a text's phrases are replaced. */
export interface Replacing {
  borders: Borders
  /** Text as long, whose characters stand where no phrase does; the text itself when not given. */
  base?: string
  /** Phrases of this length or more hold even where they cut a word in two; none when not given. */
  sure?: number
  /** Called with the stretch of every phrase that was replaced. */
  onPhrase?: (start: number, end: number) => void
}

/** A text with each phrase replaced by its target, from left to right, longest first; the length stays. */
export function replacePhrases(
  phrases: Phrases,
  text: string,
  { borders, base = text, sure = Infinity, onPhrase }: Replacing,
): string {
  const parts: string[] = []
  let done = 0
  for (let at = 0; at < text.length;) {
    const phrase = targetAt(phrases, text, at, borders, sure)
    if (phrase === null) {
      at++
      continue
    }
    onPhrase?.(at, at + phrase.length)
    parts.push(base.slice(done, at), phrase)
    done = at += phrase.length
  }
  return parts.join('') + base.slice(done)
}
