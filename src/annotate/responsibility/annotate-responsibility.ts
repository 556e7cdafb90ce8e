import type { Grammar } from '../../schemas/grammar.ts'
import type { Policy, Role, Span, Table, TableCell, TextNode } from '../../policy/index.ts'
import { headRows, rowsOf, tablesOf, textsOf } from '../../policy/index.ts'
import { addSpans } from '../add-spans.ts'
import { withLeads } from './first-leads.ts'
import type { ResponsibilityClause } from './find-responsibility.ts'
import { findResponsibility } from './find-responsibility.ts'
import { readGroups } from './content.ts'
import { plain } from '../../text/plain.ts'

/** The clauses of a document by the text they stand in; a table's columns of agencies are clauses too. */
export type Clauses = ReadonlyMap<TextNode, readonly ResponsibilityClause[]>

/** Finds the clauses of all texts of a document. */
export function clausesOf(policy: Policy, grammar: Grammar): Clauses {
  const clauses = new Map<TextNode, readonly ResponsibilityClause[]>()
  for (const table of tablesOf(policy))
    for (const [cell, clause] of columnClauses(table, grammar)) clauses.set(cell, [clause])
  for (const text of textsOf(policy)) {
    if (clauses.has(text) || !/[：:负責责配协協牵牽）)〕］\]]/.test(text.text)) continue
    const found = findResponsibility(text.text, grammar)
    if (found.length > 0) clauses.set(text, found)
  }
  return withLeads(clauses, textsOf(policy))
}

/** The cells below heads like 牵头单位 or 完成时限, each as one clause. */
function columnClauses(table: Table, grammar: Grammar): [TableCell, ResponsibilityClause][] {
  const all = rowsOf(table).map(({ children }) => children)
  const rows = all.slice(headRows(all))
  return (table.columns ?? []).flatMap((use, column): [TableCell, ResponsibilityClause][] => {
    if (use === null || use === 'number' || use === 'task') return []
    return rows.flatMap((row): [TableCell, ResponsibilityClause][] => {
      const cell = row[column]
      return cell && /[\p{L}\p{N}]/u.test(cell.text) ? [[cell, cellClause(cell.text, use, grammar)]] : []
    })
  })
}

/** A cell that says there is nobody. */
const NOBODY = /^\s*(?:[无無暂]+|[—–\-/]+)\s*$/

function cellClause(text: string, role: Role | 'deadline', grammar: Grammar): ResponsibilityClause {
  const stretch = { start: 0, end: text.length, rule: 'responsibility/column' }
  if (role === 'deadline') return { ...stretch, parts: [], deadline: { text, start: 0, end: text.length } }
  return {
    ...stretch,
    parts: NOBODY.test(text) ? [] : readGroups(plain(text), 0, text.length, role, grammar),
    deadline: null,
  }
}

/** Marks responsibility clauses and the deadlines in them. Reads text; adds `responsibility` and `deadline` spans. */
export function annotateResponsibility(policy: Policy, grammar: Grammar): Policy {
  const added = new Map<TextNode, Span[]>()
  for (const [text, clauses] of clausesOf(policy, grammar)) {
    const spans = clauses.flatMap(({ start, end, rule, deadline }): Span[] => [
      { kind: 'responsibility', start, end, rule },
      ...(deadline
        ? [{ kind: 'deadline' as const, start: deadline.start, end: deadline.end, rule: 'responsibility/deadline' }]
        : []),
    ])
    added.set(text, spans)
  }
  return addSpans(policy, added)
}
