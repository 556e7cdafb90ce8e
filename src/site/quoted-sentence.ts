import type { Script } from '../policy/tree.ts'
import type { TargetRow } from '../schemas/index.ts'
import { fromWord, goingOn, toWord } from './context.ts'

/** A quotation with what stands before and after it in its sentence. */
interface QuotedSentence {
  before: string
  quote: string
  after: string
}

/** So many characters of a sentence stand on either side of a quotation; of a longer one an ellipsis says that there is more. */
const SIDE = 120

/** The sentence of a target in a script, cut far from the quotation. */
export function quotedSentence(row: TargetRow, script: Script): QuotedSentence {
  const [quote, sentence] = script === 'Hans' ? [row.quote, row.sentence] : [row.quote_hant, row.sentence_hant]
  const at = sentence.indexOf(quote)
  if (at < 0) return { before: '', quote, after: '' }
  const [before, after] = [sentence.slice(0, at).replace(/^\s+/, ''), sentence.slice(at + quote.length).trimEnd()]
  const [from, to] = [fromWord(before, 0, before.length, SIDE), toWord(after, 0, after.length, SIDE)]
  return {
    before: from > 0 ? `…${before.slice(from)}` : before,
    quote,
    after: to < after.length ? goingOn(after.slice(0, to)) : after,
  }
}
