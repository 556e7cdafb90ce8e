/** Tables that are too large for one file, taken apart by document. */
import { z } from 'zod'
import { splitId } from '../policy/paths.ts'
import { comesByDocument } from '../schemas/large-tables.ts'
import type { PublicTables, Tables } from '../schemas/tables.ts'
import type { TableInfo } from './table-infos.ts'
import { TABLES } from './table-infos.ts'

/** The tables that are published by document: those too large for one file whose rows belong to documents. */
export const tablesByDocument = (tables: PublicTables): readonly TableInfo[] =>
  TABLES.filter(({ name }) => comesByDocument(name, tables))

/** What a file of a document's rows holds, with the rows of each table as in a file of its own. */
export const rowsOfDocument = z.strictObject({
  document: z.string(),
  tables: z.strictObject(Object.fromEntries(TABLES.map(({ name, row }) => [name, z.array(row).optional()]))),
})

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
export function groupLarge(tables: Tables, large: readonly TableInfo[]) {
  const groups = large.map((info) => ({ info, rows: rowsByDocument(tables[info.name], info.of) }))
  return tables.documents.map(({ id }) => ({
    id,
    own: groups.flatMap(({ info, rows }) => {
      const found = rows.get(id)
      return found ? [{ info, rows: found }] : []
    }),
  }))
}
