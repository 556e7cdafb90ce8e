import { z } from 'zod'
import type { Address } from '../policy/address.ts'
import { publicUrl } from '../policy/address.ts'
import * as schemas from '../schemas/index.ts'
import type { SourceTable } from '../schemas/index.ts'
import type { Tables } from '../schemas/tables.ts'
import type { DividedTable } from './by-document.ts'
import { groupLarge, onceRow, rowsOfDocument, rowsOnce, tablesByDocument } from './by-document.ts'
import { csvPieces } from './csv.ts'
import { glossaryOf } from './glossary.ts'
import { TABLES } from './table-infos.ts'

/** A file of the build: path below its folder, and content. */
export interface OutputFile {
  path: string
  content: string
}

/** A file that may be larger than a text should be: its content piece by piece, or whole where somebody asks for it. */
export interface StreamedFile extends OutputFile {
  pieces: () => Iterable<string>
}

const streamed = (path: string, pieces: () => Iterable<string>): StreamedFile => ({
  path,
  pieces,
  get content() {
    return [...pieces()].join('')
  },
})

/** What a reader of the Data Package has to know of addresses. */
const ABOUT = 'url 是本版页面的地址：建站时给出网站地址的，为完整地址；否则从网站的根路径写起。'

const aboutLarge = (large: readonly DividedTable[]): string =>
  `${large.map(({ name }) => name).join('、')} 整张超过20MB，按文件分存在 by-document/ 中，一份文件一个压缩的 JSON，每张表按列存放，各列同一位置的值为一行；各份的行合起来，就是整张表。可由他处得出的列省去，见 schema/by-document.json；各行相同的只在 <表>.json 中写一次。`

/** What a program that reads the CSV has to know, and a person who opens it in a spreadsheet. */
const ABOUT_CSV =
  '文字若以 =、+、-、@（含全角）、制表符或换行开头，前加一个半角撇号，以免表格软件当作公式运行；程序读取时去掉这个撇号，或改用 JSON。数值列不加。像 2023-12、2.10 的编号，导入时请指定为文本。'

/**
 * A row with these fields in this order, and each `url`, its own and those of the objects in its lists, as the address
 * that it has from outside.
 */
function publicRow(row: object, keys: readonly string[], address: Address): object {
  const fields: Record<string, unknown> = { ...row }
  const out: Record<string, unknown> = {}
  for (const key of keys) out[key] = publicValue(key, fields[key], address)
  return out
}

function publicValue(key: string, value: unknown, address: Address): unknown {
  if (key === 'url' && typeof value === 'string') return publicUrl(value, address)
  if (!Array.isArray(value) || !value.some(hasAddress)) return value
  return value.map((each: unknown) => (hasAddress(each) ? publicRow(each, Object.keys(each), address) : each))
}

const hasAddress = (value: unknown): value is object => isObject(value) && 'url' in value

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

/** Rows of a piece: enough that writing it takes longer than asking for it, few enough that it is small. */
const TOGETHER = 500

/** So many rows at a time, each as it is published. */
function* publicRows(rows: readonly object[], keys: readonly string[], address: Address): Generator<object[]> {
  for (let at = 0; at < rows.length; at += TOGETHER)
    yield rows.slice(at, at + TOGETHER).map((row) => publicRow(row, keys, address))
}

/** The rows as JSON, a row a line, without them all in memory. */
function* jsonPieces(pieces: Iterable<object[]>): Generator<string> {
  let before = '[\n'
  for (const rows of pieces) {
    yield before + rowLines(rows)
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

const rowLines = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join(',\n')

/** A ledger as JSON, a span a line. */
function ledgerJson({ spans, ...facts }: SourceTable): string {
  return `${JSON.stringify(facts).slice(0, -1)},"spans":[\n${rowLines(spans)}\n]}\n`
}

/**
 * All files under `/data/`: tables, their JSON Schemas, CSV, ledgers, and the Data Package that describes them. Each `url`
 * of the tables, a path of the site, becomes what it is called from outside. The package has the title of the edition, if
 * it has one. Tables that are `large` come by document.
 */
export function dataFiles(
  tables: Tables,
  address: Address,
  title?: string,
  large: readonly DividedTable[] = tablesByDocument(tables),
): OutputFile[] {
  const files: OutputFile[] = []
  const isLarge = new Set(large.map(({ name }) => name))
  for (const { name, row, title, csv } of TABLES) {
    if (isLarge.has(name)) continue
    const pieces = () => publicRows(tables[name], Object.keys(row.shape), address)
    files.push(schemaFile(name, title, z.array(row)))
    files.push(streamed(`${name}.json`, () => jsonPieces(pieces())))
    if (csv) files.push(streamed(`${name}.csv`, () => csvPieces(pieces)))
  }
  files.push(schemaFile('sources', '底本逐字去向', schemas.sourceTable))
  for (const [id, table] of Object.entries(tables.sources))
    files.push(streamed(`sources/${id}.json`, () => [ledgerJson(table)]))
  files.push(streamed('glossary.csv', () => csvPieces(() => [glossaryOf(tables)])))
  if (large.length > 0) files.push(...filesByDocument(tables, large, address))
  files.push({
    path: 'datapackage.json',
    content: json({ ...dataPackage(tables, large, address), ...(title && { title: `${title}：数据` }) }),
  })
  return files
}

const schemaFile = (name: string, title: string, schema: z.ZodType): OutputFile => ({
  path: `schema/${name}.json`,
  content: json({ title, ...z.toJSONSchema(schema, { target: 'draft-2020-12' }) }),
})

/** What is said once of a large table, with its schema; where nothing is, the schema of the rows put together. */
function fileOfLarge(tables: Tables, table: DividedTable, address: Address): OutputFile[] {
  const { name, row, title, once } = table
  if (once.length === 0) return [schemaFile(name, title, z.array(row))]
  const pieces = () => jsonPieces(publicRows(rowsOnce(table, tables[name]), once, address))
  return [schemaFile(name, title, z.array(onceRow(table))), streamed(`${name}.json`, pieces)]
}

/** Rows by their columns: what stands in many rows alike stands together. */
function byColumns(rows: readonly object[], columns: readonly string[], address: Address): object {
  const fields = rows.map((row): Record<string, unknown> => ({ ...row }))
  return Object.fromEntries(
    columns.map((column) => [column, fields.map((row) => publicValue(column, row[column], address))]),
  )
}

/** The rows of large tables, a file a document; its path says that it is to be written compressed. */
function filesByDocument(tables: Tables, large: readonly DividedTable[], address: Address): OutputFile[] {
  const files = groupLarge(tables, large).map(({ id, own }) => {
    const content = () => {
      const rows = own.map(({ info, rows }) => [info.name, byColumns(rows, info.own, address)])
      return JSON.stringify({ document: id, tables: Object.fromEntries(rows) })
    }
    return streamed(`by-document/${id}.json.gz`, () => [content()])
  })
  return [
    schemaFile('by-document', '大表：各份文件的行', rowsOfDocument),
    ...large.flatMap((table) => fileOfLarge(tables, table, address)),
    ...files,
  ]
}

/** The descriptor of Data Package 2.0 (datapackage.org). */
function dataPackage(tables: Tables, large: readonly DividedTable[], address: Address): object {
  const resource = (name: string, path: string, format: string, extra: object = {}) => ({
    name,
    path,
    format,
    mediatype: format === 'csv' ? 'text/csv' : 'application/json',
    encoding: 'utf-8',
    ...extra,
  })
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'duidu',
    title: '对读：政策文本简繁对照注释版数据',
    description: [ABOUT, ...(large.length > 0 ? [aboutLarge(large)] : [])].join(''),
    ...(address.site && { homepage: publicUrl('/', address) }),
    resources: [
      ...TABLES.flatMap(({ name, title, csv }) => {
        const divided = large.find((table) => table.name === name)
        if (divided?.once.length === 0) return []
        return [
          resource(name, `${name}.json`, 'json', { title, jsonSchema: `schema/${name}.json` }),
          ...(csv && !divided
            ? [resource(`${name}-csv`, `${name}.csv`, 'csv', { title, description: ABOUT_CSV })]
            : []),
        ]
      }),
      resource('glossary', 'glossary.csv', 'csv', { title: '术语与名称的英文', description: ABOUT_CSV }),
      ...Object.keys(tables.sources).map((id) =>
        resource(`source-${id}`, `sources/${id}.json`, 'json', { jsonSchema: 'schema/sources.json' }),
      ),
      ...(large.length > 0 ? tables.documents : []).map(({ id }) =>
        resource(`rows-${id}`, `by-document/${id}.json.gz`, 'json', {
          compression: 'gz',
          jsonSchema: 'schema/by-document.json',
        }),
      ),
    ],
  }
}
