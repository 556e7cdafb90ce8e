import { makeUnitMapper } from './map-units.ts'
import { simplifiedByTraditional } from './simplified.ts'

/** Every kind of quotation mark is read as the straight one. */
const QUOTES = '“”„‟‘’‚‛«»‹›「」『』﹁﹂﹃﹄〝〞'

function keyUnit(unit: string): string {
  const narrow = unit.normalize('NFKC').toLowerCase()
  const single = narrow.length === 1 ? narrow : unit
  return QUOTES.includes(single) ? '"' : (simplifiedByTraditional().get(single) ?? single)
}

/**
 * A text for patterns to read: half-width marks, digits and small letters, Simplified characters, straight quotation
 * marks. No two Simplified characters become one, as they do when folding for search. Every UTF-16 unit keeps its offset.
 */
export const keyOf = makeUnitMapper(keyUnit)
