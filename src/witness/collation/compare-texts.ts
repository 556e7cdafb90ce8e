import type { DifferenceClass } from '../../schemas/collation.ts'
import { foldForSearch } from '../../text/fold.ts'
import { isHan } from '../../text/han.ts'
import { findEdits } from './edits.ts'
import { growToWords } from './grow-to-words.ts'
import type { WordPairs } from './word-pairs.ts'

/** A stretch of a text, UTF-16 units. */
interface Range {
  start: number
  end: number
}

/** A place at which two texts differ. Between differences the texts are the same, unit by unit. */
export interface Difference {
  class: DifferenceClass
  base: Range
  witness: Range
}

/** A text with what is known of it: the same in Simplified characters, and as the other witness's script writes it. */
export interface ComparedText {
  text: string
  /** In Simplified characters, as long as `text`: for splitting into words. */
  simplified: string
}

/** Example: ，。（ “ + % and the space: what is neither a character of a word nor a letter nor a digit. */
const MARK = /^[^\p{L}\p{N}\p{M}]*$/u

/**
 * The differences of two texts of one paragraph, in order. `expected` is the base text as our own conversion writes it
 * in the witness's script, unit by unit; what the witness has otherwise is a variant. Changed words are whole words.
 */
export function compareTexts(
  base: ComparedText,
  witness: ComparedText,
  expected: string,
  pairs: WordPairs,
): Difference[] {
  const edits = findEdits(foldForSearch(base.text), foldForSearch(witness.text), pairs)
  return growToWords(edits, base.simplified, witness.simplified).flatMap(({ kind, a, aEnd, b, bEnd }): Difference[] => {
    if (kind === 'same') return findForms(base.text, witness.text, expected, { a, b, length: aEnd - a })
    const one = base.text.slice(a, aEnd)
    const other = witness.text.slice(b, bEnd)
    const known = kind === 'pair' ? 'regional' : classOfChange(one, other)
    return [{ class: known, base: { start: a, end: aEnd }, witness: { start: b, end: bEnd } }]
  })
}

function classOfChange(base: string, witness: string): DifferenceClass {
  if (MARK.test(base) && MARK.test(witness)) return 'punctuation'
  if (witness === '') return 'omission'
  return base === '' ? 'addition' : 'substantive'
}

/** Differences of form in a stretch where both texts have the same characters; neighbours of one class are one. */
function findForms(
  base: string,
  witness: string,
  expected: string,
  { a, b, length }: { a: number; b: number; length: number },
): Difference[] {
  const found: Difference[] = []
  for (let at = 0; at < length; at++) {
    const [one, other] = [base.charAt(a + at), witness.charAt(b + at)]
    if (one === other) continue
    const kind = !isHan(other) ? 'punctuation' : expected.charAt(a + at) === other ? 'script' : 'variant'
    const last = found.at(-1)
    if (last?.class === kind && last.base.end === a + at) {
      last.base.end++
      last.witness.end++
    } else {
      found.push({
        class: kind,
        base: { start: a + at, end: a + at + 1 },
        witness: { start: b + at, end: b + at + 1 },
      })
    }
  }
  return found
}
