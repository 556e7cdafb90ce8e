import type { Mention } from './concept-matcher.ts'
import { foldText } from './fold-text.ts'
import type { ComparedRow } from './measure-text.ts'
import { measureText } from './measure-text.ts'
import type { Cut } from './phrases.ts'
import { cutText } from './phrases.ts'
import type { Reading } from './reading.ts'

/** A provision as it is read: its text as printed, folded, cut into words, and the concepts it names. */
export interface Told {
  /** Title, a line end, and the text without title and responsibility clauses. */
  original: string
  /** Where each unit of the folded text stands in the original. */
  at: Uint32Array
  cut: Cut
  /** In order, all in the title or all in the text. */
  mentions: readonly Mention[]
  /** Where the title ends in the folded text. */
  titleEnd: number
}

/** Reads a provision. */
export function readTold(row: ComparedRow, { match, segmenter, lexicon }: Reading): Told {
  const original = `${row.title}\n${measureText(row)}`
  const { text, at } = foldText(original)
  return {
    original,
    at,
    cut: cutText(text, segmenter(text), lexicon.idOf),
    mentions: match(text),
    titleEnd: text.indexOf('\n'),
  }
}

/** Example: “互联网+”教育 is quoted as 互联网+教育. */
const QUOTES = /["“”「」『』\n]/g

/** The words as printed, without quotation marks, of a stretch of the folded text. */
export function quote({ original, at }: Told, start: number, end: number): string {
  return original.slice(at[start], (at[end - 1] ?? 0) + 1).replace(QUOTES, '')
}
