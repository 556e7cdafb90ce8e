import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { annotateAgencies } from '../../../src/annotate/annotate-agencies.ts'
import type { AgencySpan } from '../../../src/policy/mentions.ts'
import { textsOf } from '../../../src/policy/index.ts'
import { agencies, policyOf, regionOf } from '../vocabulary.ts'

interface Clause {
  place: string
  dated: string
  text: string
  roles: string[]
}

/** The clauses of a file of the fixtures, each with its roles as lines. */
function readClauses(file: string): Clause[] {
  const clauses: Clause[] = []
  let place = ''
  let dated = ''
  for (const line of readFileSync(join(import.meta.dirname, 'fixtures', file), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('@')) [, place = '', dated = ''] = line.split(' ')
    else if (/^(?:lead|responsible|support): /.test(line)) clauses.at(-1)?.roles.push(line)
    else clauses.push({ place, dated, text: line, roles: [] })
  }
  return clauses
}

/** What is read of a clause, written as the file has it. */
function rolesOf({ place, dated, text }: Clause): string[] {
  const policy = policyOf([text], { region: regionOf(place), dated })
  const spans = textsOf(annotateAgencies(policy, agencies)).flatMap((node) => node.spans)
  const rows = spans.filter((span): span is AgencySpan => span.kind === 'agency')
  const byRole = Map.groupBy(rows, ({ role }) => role)
  return [...byRole].map(([role, list]) => {
    const names = list.map(({ agency, start, end }) => {
      if (agency.kind === 'group' || agency.kind === 'open') return `~${text.slice(start, end)}`
      return agency.resolved ? agency.full : `?${text.slice(start, end)}`
    })
    return `${role}: ${names.join(' | ')}`
  })
}

for (const clause of ['unread.txt', 'second-reading.txt', 'field.txt'].flatMap(readClauses)) {
  test(`${clause.place} ${clause.dated}: ${clause.text}`, () => {
    assert.deepEqual(rolesOf(clause), clause.roles)
  })
}
