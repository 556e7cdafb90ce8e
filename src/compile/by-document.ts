/** Tables that are too large for one file, taken apart by document. */
import { z } from 'zod'
import { splitId } from '../policy/paths.ts'
import { followsOf } from '../schemas/follows.ts'
import { comesByDocument } from '../schemas/large-tables.ts'
import type { PublicTables, Tables } from '../schemas/tables.ts'
import type { TableInfo } from './table-infos.ts'
import { TABLES } from './table-infos.ts'

/** A table that comes by document: what is said once for the edition, and what each document's file has of it. */
export interface DividedTable extends TableInfo {
  /** Columns that tell apart what is said once; none where nothing is. */
  by: readonly string[]
  /** Columns of the table that says it. */
  once: readonly string[]
  /** Columns of the files by document. */
  own: readonly string[]
}

/** Divides a table: what its rows say alike, and what of a row no other column or table says. */
export function divideTable(info: TableInfo): DividedTable {
  const { name, row, of, alike } = info
  const columns = Object.keys(row.shape)
  const facts = typeof of === 'string' ? [] : columns.filter((column) => !of.includes(column) && column !== 'id')
  const { by, columns: said } = alike ?? { by: facts.length > 0 ? ['id'] : [], columns: facts }
  const left = new Set([...said, ...followsOf(name).flatMap((each) => each.columns)])
  return { ...info, by, once: [...by, ...said], own: columns.filter((column) => !left.has(column)) }
}

/** All public tables as they are divided where they come by document. */
const DIVIDED: readonly DividedTable[] = TABLES.map(divideTable)

/** The tables that are published by document: those too large for one file whose rows belong to documents. */
export const tablesByDocument = (tables: PublicTables): readonly DividedTable[] =>
  DIVIDED.filter(({ name }) => comesByDocument(name, tables))

/** What a table leaves out by document, as its schema says it. */
const leftOut = ({ name, by, once }: DividedTable): string =>
  [
    ...followsOf(name).map(({ columns, rule: [hans] }) => `${columns.join('、')}：${hans}。`),
    ...(by.length > 0 ? [`${once.slice(by.length).join('、')}：${name}.json 中 ${by.join('、')} 相同的一行。`] : []),
  ].join('')

const columnsSchema = (table: DividedTable) => {
  const { own, row } = table
  const columns = z.strictObject(Object.fromEntries(own.map((column) => [column, z.array(row.shape[column])])))
  const left = leftOut(table)
  return left ? columns.meta({ description: `省去可由他处得出的各列。${left}` }) : columns
}

/** What a file of a document's rows holds: of each table its columns, all of one length, a place in them being a row. */
export const rowsOfDocument = z.strictObject({
  document: z.string(),
  tables: z.strictObject(Object.fromEntries(DIVIDED.map((table) => [table.name, columnsSchema(table).optional()]))),
})

/** The shape of a row of what is said once. */
export const onceRow = ({ once, row }: DividedTable) =>
  z.strictObject(Object.fromEntries(once.map((column) => [column, row.shape[column]])))

/** What is said once, a row for each that `by` tells apart. */
export function rowsOnce({ by }: DividedTable, rows: readonly object[]): object[] {
  const keyOf = (row: object) => {
    const fields: Record<string, unknown> = { ...row }
    return JSON.stringify(by.map((column) => fields[column]))
  }
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()]
}

/** Rows by document. A row of several documents gives each one with only its own entries in the lists named. */
export function rowsByDocument(rows: readonly object[], of: TableInfo['of']): ReadonlyMap<string, object[]> {
  const found = new Map<string, object[]>()
  const add = (document: string, row: object) => {
    const own = found.get(document)
    if (own) own.push(row)
    else found.set(document, [row])
  }
  for (const row of rows) {
    const fields: Record<string, unknown> = { ...row }
    if (typeof of === 'string') add(splitId(String(fields[of])).document, row)
    else for (const [document, part] of partsOf(fields, of)) add(document, part)
  }
  return found
}

const documentOf = (entry: unknown): string =>
  typeof entry === 'object' && entry !== null && 'provision' in entry ? splitId(String(entry.provision)).document : ''

/** A row of several documents as each of them has it. */
function partsOf(row: Record<string, unknown>, lists: readonly string[]): Map<string, object> {
  const grouped = lists.map((name) => {
    const entries: unknown[] = Array.isArray(row[name]) ? row[name] : []
    return { name, groups: Map.groupBy(entries, documentOf) }
  })
  const documents = new Set(grouped.flatMap(({ groups }) => [...groups.keys()]))
  return new Map(
    [...documents].map((document) => {
      const own = grouped.map(({ name, groups }) => [name, groups.get(document) ?? []])
      return [document, { ...row, ...Object.fromEntries(own) }]
    }),
  )
}

/** The rows of every document from the tables given, table by table. */
export function groupLarge(tables: Tables, large: readonly DividedTable[]) {
  const groups = large.map((info) => ({ info, rows: rowsByDocument(tables[info.name], info.of) }))
  return tables.documents.map(({ id }) => ({
    id,
    own: groups.flatMap(({ info, rows }) => {
      const found = rows.get(id)
      return found ? [{ info, rows: found }] : []
    }),
  }))
}
