import { findResponsibility } from '../../annotate/responsibility/find-responsibility.ts'
import type { ProvisionRow } from '../../schemas/provision.ts'
import type { Grammar } from '../../schemas/grammar.ts'

/** What of a provision is compared. */
export type ComparedRow = Pick<ProvisionRow, 'id' | 'document' | 'kind' | 'title' | 'path' | 'text'> &
  Partial<Pick<ProvisionRow, 'responsible'>>

/** Example: `3．`, `（二）`, `一、` before a run-in title. */
const NUMBER = /^\s*(?:[（(]?[\d一二三四五六七八九十百]{1,4}[）).．、]\s*)?/

/** Longer texts are read to here: enough for any measure, a bound for bad input. */
const LONGEST = 20_000

/** Example: 、 and ，: all that is left of a cell of agencies without their names. */
const NOTHING = /^[\p{P}\s]*$/u

/** A text without the lines that hold nothing but agencies, as a table's cells of them do. */
function withoutAgencies(text: string, { responsible = [] }: Responsible): string {
  if (responsible.length === 0 || !text.includes('\n')) return text
  const names = [...new Set(responsible.map(({ name }) => name))].sort((a, b) => b.length - a.length)
  const isOther = (line: string) => !NOTHING.test(names.reduce((rest, name) => rest.replaceAll(name, ''), line))
  return text.split('\n').filter(isOther).join('\n')
}

type Responsible = Partial<Pick<ProvisionRow, 'responsible'>>

/** The text of a provision without number, run-in title, agencies and their clauses: what it says of its object. */
export function measureText(row: Pick<ComparedRow, 'title' | 'text'> & Responsible, grammar: Grammar): string {
  const { title } = row
  const whole = withoutAgencies(row.text.slice(0, LONGEST), row)
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
