/** Where the words of a query stand in any text, whatever its script: for marking a page. */
import { joinMarks } from './excerpt.ts'
import type { Query } from './query.ts'
import type { Characters } from './readings.ts'
import { stretchOf, tokenize } from '../format/tokens.ts'
import type { Marks } from './types.ts'

/** Tokens with every character that has a Simplified form in it. */
const fold = (tokens: string, { simplified }: Characters): string =>
  tokens.replace(/[^a-z0-9]/g, (token) => simplified.get(token)?.charAt(0) ?? token)

/** What is looked for: every word, joined names too. */
export function needlesOf(query: Query, characters: Characters): string[] {
  const words = query.wanted.flatMap((term) => (term.length > 1 ? [term.join(' '), ...term] : term))
  return [...new Set(words.map((word) => fold(tokenize(word).tokens, characters)))].filter(Boolean)
}

/** The places of needles in a text. */
export function locateIn(text: string, needles: readonly string[], characters: Characters): Marks {
  const spelt = tokenize(text)
  const folded = fold(spelt.tokens, characters)
  const marks: Marks = []
  for (const needle of needles) {
    for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
      marks.push(stretchOf(spelt, text, at, at + needle.length))
    }
  }
  return joinMarks(marks)
}
