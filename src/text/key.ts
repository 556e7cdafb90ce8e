import { simplifiedByTraditional } from './opencc.ts'

/** Every kind of quotation mark is read as the straight one. */
const QUOTES = '“”„‟‘’‚‛«»‹›「」『』﹁﹂﹃﹄〝〞'

const memo = new Map<string, string>()
let simplified: ReadonlyMap<string, string> | undefined

function keyUnit(unit: string): string {
  const known = memo.get(unit)
  if (known !== undefined) return known
  simplified ??= simplifiedByTraditional()
  const narrow = unit.normalize('NFKC').toLowerCase()
  const single = narrow.length === 1 ? narrow : unit
  const key = QUOTES.includes(single) ? '"' : (simplified.get(single) ?? single)
  memo.set(unit, key)
  return key
}

/**
 * A text for patterns to read: half-width marks, digits and small letters, Simplified characters, straight quotation
 * marks. No two Simplified characters become one, as they do when folding for search. Every UTF-16 unit keeps its offset.
 */
export function keyOf(text: string): string {
  let key = ''
  for (let at = 0; at < text.length; at++) key += keyUnit(text.charAt(at))
  return key
}
