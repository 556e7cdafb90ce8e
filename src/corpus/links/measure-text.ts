import { findResponsibility } from '../../annotate/responsibility/find-responsibility.ts'
import type { ProvisionRow } from '../../schemas/provision.ts'
import type { Grammar } from '../../schemas/grammar.ts'

/** What of a provision is compared. */
export type ComparedRow = Pick<ProvisionRow, 'id' | 'document' | 'kind' | 'title' | 'path' | 'text'>

/** Example: `3．`, `（二）`, `一、` before a run-in title. */
const NUMBER = /^\s*(?:[（(]?[\d一二三四五六七八九十百]{1,4}[）).．、]\s*)?/

/** Longer texts are read to here: enough for any measure, a bound for bad input. */
const LONGEST = 20_000

/** The text of a provision without number, run-in title and responsibility clauses: what it says of its object. */
export function measureText({ title, text }: Pick<ComparedRow, 'title' | 'text'>, grammar: Grammar): string {
  const whole = text.slice(0, LONGEST)
  const number = NUMBER.exec(whole)?.[0].length ?? 0
  let at = title !== '' && whole.startsWith(title, number) ? number + title.length : 0
  let body = ''
  for (const { start, end } of findResponsibility(whole, grammar)) {
    if (start < at) continue
    body += whole.slice(at, start)
    at = end
  }
  return (body + whole.slice(at)).replace(/^[。：:\s]+/, '')
}
