/** Rows of tables that come by document, put together again as `src/schemas/follows.ts` says they can be. */
import { z } from 'zod'
import { rowsOfDocument } from '../src/compile/by-document.ts'
import { TABLES } from '../src/compile/table-infos.ts'
import { documentRow, provisionRow } from '../src/schemas/index.ts'
import { sliceAs } from '../src/text/same-place.ts'

type Row = Record<string, unknown>

/** What is published of tables: the rows of `<name>.json`, where it is there, and the files by document. */
export interface Published {
  whole: (name: string) => Row[] | undefined
  byDocument: readonly unknown[]
}

const place = z.number().int()
const text = z.string()

/** Rows of columns. */
const rowsOfColumns = (columns: Record<string, unknown[]>): Row[] =>
  Array.from({ length: Object.values(columns)[0]?.length ?? 0 }, (_, at) =>
    Object.fromEntries(Object.entries(columns).map(([column, values]) => [column, values[at]])),
  )

const columnsOfFile = z.record(text, z.array(z.unknown()))

/** The rows of a table as they were before it was divided; `characters` without `context`. */
export function wholeRows(published: Published, name: string): Row[] {
  const { of = '', alike } = TABLES.find((table) => table.name === name) ?? {}
  const files = published.byDocument.map((file) => rowsOfDocument.parse(file).tables[name])
  const once = published.whole(name)
  if (files.every((columns) => columns === undefined)) return once ?? []
  const rows = files.flatMap((columns) => rowsOfColumns(columnsOfFile.parse(columns ?? {})))
  if (typeof of !== 'string') {
    const own = Map.groupBy(rows, ({ id }) => id)
    const entries = (id: unknown, list: string) =>
      (own.get(id) ?? []).flatMap((row) => z.array(z.unknown()).parse(row[list]))
    return (once ?? []).map((row) => ({
      ...row,
      ...Object.fromEntries(of.map((list) => [list, entries(row.id, list)])),
    }))
  }
  const keyOf = (row: Row) => JSON.stringify(alike?.by.map((column) => row[column]))
  const said = new Map(once?.map((row) => [keyOf(row), row]))
  const derive = DERIVED[name]?.(published)
  return rows.map((row) => ({ ...said.get(keyOf(row)), ...row, ...derive?.(row) }))
}

/** The rows of a table by id. */
function known<Found extends { id: string }>(published: Published, name: string, shape: z.ZodType<Found>) {
  const rows = new Map(wholeRows(published, name).map((row) => [row.id, row]))
  return (id: unknown): Found => shape.parse(rows.get(id))
}

/** Columns that follow from others. */
const DERIVED: Record<string, (published: Published) => (row: Row) => Row> = {
  'shared-wording': (published) => {
    const provision = known(published, 'provisions', provisionRow)
    return ({ a, start_a, length }) => {
      const [own, start] = [provision(a), place.parse(start_a)]
      const end = start + place.parse(length)
      return { quote: own.text.slice(start, end), quote_hant: sliceAs(own.text, own.text_hant, start, end) }
    }
  },
  'coding-units': (published) => {
    const provision = known(published, 'provisions', provisionRow)
    const document = known(published, 'documents', documentRow)
    return (row) => {
      const [own, { title, region, url }] = [provision(row.provision), document(row.document)]
      const [start, end] = [place.parse(row.start), place.parse(row.end)]
      const oneLine = (words: string) => words.replaceAll('\n', '')
      const named = (role: string) => [
        ...new Set(own.responsible.filter((each) => each.role === role).map((each) => each.name)),
      ]
      return {
        document_title: title,
        place: region?.name ?? null,
        region: region?.code ?? null,
        chapter: own.path[0] ?? '',
        path: own.path,
        kind: own.kind,
        label: own.label,
        title: own.title,
        title_en: own.title_en,
        topics: own.topics,
        lead: named('lead'),
        support: named('support'),
        responsible: named('responsible'),
        agencies: [...new Set(own.responsible.flatMap(({ agency }) => agency ?? []))],
        text: oneLine(own.text.slice(start, end)),
        text_hant: oneLine(sliceAs(own.text, own.text_hant, start, end)),
        url: `${url}#${text.parse(row.id).split('/')[1] ?? ''}`,
      }
    }
  },
}
