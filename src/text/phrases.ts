import { Trie } from 'opencc-js/core'
import type { Replacement } from './entries.ts'

/** A tree to look the longest entry at an offset up in; a later entry wins over an earlier one. */
export function indexPhrases(entries: readonly Replacement[]): Trie {
  const trie = new Trie()
  for (const [from, to] of entries) trie.addWord(from, to)
  return trie
}

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
function targetAt(phrases: Trie, text: string, at: number, borders: Borders, sure: number): string | null {
  for (
    let match = phrases.matchPrefix(text, at);
    match;
    match = phrases.matchPrefix(text.slice(0, match.end - 1), at)
  ) {
    if (match.end - at >= sure || cutsNoWord(borders, at, match.end)) return match.value
  }
  return null
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
  phrases: Trie,
  text: string,
  { borders, base = text, sure = Infinity, onPhrase }: Replacing,
): string {
  let out = ''
  for (let at = 0; at < text.length;) {
    const phrase = targetAt(phrases, text, at, borders, sure)
    const target = phrase ?? base.charAt(at)
    if (phrase !== null) onPhrase?.(at, at + phrase.length)
    out += target
    at += target.length
  }
  return out
}
