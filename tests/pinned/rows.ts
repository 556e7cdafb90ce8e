/** The tables of a corpus as lines to be kept and compared: a row a line, its cells between tabs. */
import type { LinkRow, SourceTable } from '../../src/schemas/index.ts'
import type { Tables } from '../../src/schemas/tables.ts'

type Cell = string | number | null

/** The name of a table with its lines, the first of them the names of the columns. */
export type Lines = Record<string, string>

/** Lines from cells; an absent cell is a dash, so that its column can be seen. */
export function toLines(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cellOf = (cell: Cell) => (cell === null || cell === '' ? '-' : String(cell).replace(/\s+/g, ' '))
  return [columns, ...rows.map((row) => row.map(cellOf))].map((cells) => `${cells.join('\t')}\n`).join('')
}

/** A link, its score to two digits: what a change of weights moves below that is nobody's business. */
export const linkCells = ({ a, b, relation, score, shared }: Omit<LinkRow, 'url' | 'reason' | 'computed' | 'editor'>) =>
  [a, b, relation, score.toFixed(2), shared.join('、')] as const

const targetLines = ({ targets }: Tables) =>
  toLines(
    ['id', 'value', 'unit', 'comparator', 'deadline', 'basis', 'indicator', 'scope', 'series', 'kind', 'quote'],
    targets.map((row) => [
      row.id,
      row.value_high === null ? row.value : `${row.value}–${row.value_high}`,
      row.unit,
      row.comparator,
      row.deadline,
      row.deadline_basis,
      row.indicator,
      row.scope,
      row.series,
      row.kind,
      row.seed.quote,
    ]),
  )

const seriesLines = ({ series }: Tables) =>
  toLines(
    ['series', 'verdict', 'on one axis', 'apart'],
    series.map(({ id, verdict, groups, apart }) => [
      id,
      verdict,
      groups.map(({ targets }) => targets.join(' ')).join(' | '),
      apart.map(({ target, reason }) => `${target} ${reason}`).join(' | '),
    ]),
  )

const agencyLines = ({ agencies }: Tables) =>
  toLines(
    ['provision', 'role', 'as written', 'name', 'kind'],
    agencies
      .flatMap(({ name, kind, resolved, mentions }) =>
        mentions.map((each) => [each.provision, each.role, each.name, resolved ? name : null, kind]),
      )
      .sort((a, b) => (a.join('\t') < b.join('\t') ? -1 : 1)),
  )

/** How many characters of a seed have each fate, by rule; white space has none. */
function fateCells({ file, spans }: SourceTable, seed: string): Cell[][] {
  const lines = seed.split('\n')
  const counts = new Map<string, number>()
  for (const { line, start, end, fate, rule } of spans) {
    const key = `${fate}\t${rule}`
    const characters = (lines[line - 1] ?? '').slice(start, end).replace(/\s/gu, '').length
    counts.set(key, (counts.get(key) ?? 0) + characters)
  }
  return [...counts].sort().map(([key, count]) => [file, ...key.split('\t'), count])
}

/** Every table that is kept, by name; `seedText` gives the decoded text of a seed. */
export function linesOf(tables: Tables, seedText: (file: string) => string): Lines {
  const { provisions, topics, links, documents, sources } = tables
  return {
    documents: toLines(
      ['id', 'title', 'number', 'dated', 'region', 'issuers', 'witness of'],
      documents.map((row) => [
        row.id,
        row.title,
        row.number,
        row.dated,
        row.region?.name ?? null,
        row.issuer.join('、'),
        row.witness_of,
      ]),
    ),
    provisions: toLines(
      ['id', 'kind', 'label', 'title', 'characters'],
      provisions.map(({ id, kind, label, title, text }) => [id, kind, label, title, text.replace(/\s/gu, '').length]),
    ),
    targets: targetLines(tables),
    series: seriesLines(tables),
    topics: toLines(
      ['provision', 'topic', 'why'],
      topics
        .flatMap(({ id, provisions: assigned }) => assigned.map((each) => [each.provision, id, each.reason]))
        .sort((a, b) => (a.join('\t') < b.join('\t') ? -1 : 1)),
    ),
    agencies: agencyLines(tables),
    links: toLines(
      ['a', 'b', 'relation', 'score', 'both say', 'shown'],
      links.map((row) => [...linkCells(row), row.shown ? 'shown' : 'hidden']),
    ),
    fates: toLines(
      ['seed', 'fate', 'rule', 'characters'],
      Object.values(sources).flatMap((source) => fateCells(source, seedText(source.file))),
    ),
  }
}
