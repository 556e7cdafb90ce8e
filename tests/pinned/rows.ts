/** The tables of a corpus as lines to be kept and compared: a row a line, its cells between tabs. */
import { splitId } from '../../src/policy/paths.ts'
import type { LinkRow, SourceTable } from '../../src/schemas/index.ts'
import type { Tables } from '../../src/schemas/tables.ts'

type Cell = string | number | null
type Cells = readonly Cell[]

/** The name of a table with its lines, the first of them the names of the columns. */
export type Lines = Record<string, string>

/** Gives an id another name. */
type Rename = (id: string) => string

/** Lines from cells; an absent cell is a dash, so that its column can be seen. */
export function toLines(columns: readonly string[], rows: readonly Cells[]): string {
  const cellOf = (cell: Cell) => (cell === null || cell === '' ? '-' : String(cell).replace(/\s+/g, ' '))
  return [columns, ...rows.map((row) => row.map(cellOf))].map((cells) => `${cells.join('\t')}\n`).join('')
}

/** Rows in the order of their cells. */
const sorted = (rows: readonly Cells[]): Cells[] => rows.toSorted((a, b) => (a.join('\t') < b.join('\t') ? -1 : 1))

/** Rows in the order of the seeds, `04` first in an id; those of one seed stay in order. */
const bySeed = (rows: readonly Cells[]): Cells[] => {
  const seedOf = ([id]: Cells) => String(id).split('/')[0] ?? ''
  return rows.toSorted((a, b) => (seedOf(a) < seedOf(b) ? -1 : seedOf(a) > seedOf(b) ? 1 : 0))
}

/** A link, its score to two digits: what a change of weights moves below that is nobody's business. */
export function linkCells({
  a,
  b,
  relation,
  score,
  shared,
}: Pick<LinkRow, 'a' | 'b' | 'relation' | 'score' | 'shared'>) {
  return [a, b, relation, score.toFixed(2), shared.join('、')] as const
}

const targetLines = ({ targets }: Tables, name: Rename) =>
  toLines(
    ['id', 'value', 'unit', 'comparator', 'deadline', 'basis', 'indicator', 'scope', 'series', 'kind', 'quote'],
    bySeed(
      targets.map((row) => [
        name(row.id),
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
    ),
  )

const seriesLines = ({ series }: Tables, name: Rename) =>
  toLines(
    ['series', 'verdict', 'on one axis', 'apart'],
    series.map(({ id, verdict, groups, apart }) => [
      id,
      verdict,
      groups.map(({ targets }) => targets.map(name).sort().join(' ')).join(' | '),
      apart
        .map(({ target, reason }) => `${name(target)} ${reason}`)
        .sort()
        .join(' | '),
    ]),
  )

const agencyLines = ({ agencies }: Tables, rename: Rename) =>
  toLines(
    ['provision', 'role', 'as written', 'name', 'kind'],
    sorted(
      agencies.flatMap(({ name, kind, resolved, mentions }) =>
        mentions.map((each) => [rename(each.provision), each.role, each.name, resolved ? name : null, kind]),
      ),
    ),
  )

const linkLines = ({ links }: Tables, name: Rename) =>
  toLines(
    ['a', 'b', 'relation', 'score', 'both say', 'shown'],
    sorted(
      links.map((row) => {
        const [a = '', b = ''] = [name(row.a), name(row.b)].sort()
        return [...linkCells({ ...row, a, b }), row.shown ? 'shown' : 'hidden']
      }),
    ),
  )

/** How many characters of a seed have each fate, by rule; white space has none. */
function fateCells({ file, spans }: SourceTable, seed: string): Cells[] {
  const lines = seed.split('\n')
  const counts = new Map<string, number>()
  for (const { line, start, end, fate, rule } of spans) {
    const key = `${fate}\t${rule}`
    const characters = (lines[line - 1] ?? '').slice(start, end).replace(/\s/gu, '').length
    counts.set(key, (counts.get(key) ?? 0) + characters)
  }
  return [...counts].map(([key, count]) => [file, ...key.split('\t'), count])
}

/** Example: 04 of 04-county-report.txt. */
const SEED_NUMBER = /^\d+/

/**
 * Every table that is kept, by name; `seedText` gives the decoded text of a seed. A document is called by the number of
 * its seed, 04/1.1-t1, so that another id of it is one changed row and not a hundred.
 */
export function linesOf(tables: Tables, seedText: (file: string) => string): Lines {
  const { provisions, topics, documents, sources } = tables
  const numbers = new Map(documents.map(({ id, seed }) => [id, SEED_NUMBER.exec(seed.file)?.[0] ?? id]))
  const name = (id: string) => {
    const { document, anchor } = splitId(id)
    return `${numbers.get(document) ?? document}/${anchor}`
  }
  return {
    documents: toLines(
      ['seed', 'id', 'title', 'number', 'dated', 'region', 'issuers', 'witness of'],
      sorted(
        documents.map(({ seed, id, title, number, dated, region, issuer, witness_of }) => {
          const place = region?.name ?? null
          return [seed.file, id, title, number, dated, place, issuer.join('、'), witness_of]
        }),
      ),
    ),
    provisions: toLines(
      ['id', 'kind', 'label', 'title', 'characters'],
      bySeed(
        provisions.map(({ id, kind, label, title, text }) => {
          return [name(id), kind, label, title, text.replace(/\s/gu, '').length]
        }),
      ),
    ),
    targets: targetLines(tables, name),
    series: seriesLines(tables, name),
    topics: toLines(
      ['provision', 'topic', 'why'],
      sorted(topics.flatMap(({ id, provisions: own }) => own.map((each) => [name(each.provision), id, each.reason]))),
    ),
    agencies: agencyLines(tables, name),
    links: linkLines(tables, name),
    fates: toLines(
      ['seed', 'fate', 'rule', 'characters'],
      sorted(Object.values(sources).flatMap((source) => fateCells(source, seedText(source.file)))),
    ),
  }
}
