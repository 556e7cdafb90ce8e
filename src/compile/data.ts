import { z } from 'zod'
import type { Address } from '../policy/address.ts'
import { publicUrl } from '../policy/address.ts'
import * as schemas from '../schemas/index.ts'
import type { PublicTables, Tables } from '../schemas/tables.ts'
import { csvPieces } from './csv.ts'
import { glossaryOf } from './glossary.ts'

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

interface TableInfo {
  name: keyof PublicTables
  row: z.ZodObject
  title: string
  /** Whether a CSV stands beside it: rows that are flat enough to be read in a spreadsheet. */
  csv: boolean
}

/** The tables with the schema of their rows, in the order in which they are listed. */
const TABLES: TableInfo[] = [
  { name: 'documents', row: schemas.documentRow, title: '文件', csv: true },
  { name: 'provisions', row: schemas.provisionRow, title: '条目', csv: true },
  { name: 'targets', row: schemas.targetRow, title: '指标', csv: true },
  { name: 'series', row: schemas.seriesRow, title: '指标系列', csv: false },
  { name: 'links', row: schemas.linkRow, title: '对应关系', csv: true },
  { name: 'shared-wording', row: schemas.sharedRunRow, title: '相同文句', csv: true },
  { name: 'agencies', row: schemas.agencyRow, title: '机构', csv: false },
  { name: 'terms', row: schemas.termRow, title: '术语', csv: false },
  { name: 'citations', row: schemas.citationRow, title: '引用', csv: true },
  { name: 'lineage', row: schemas.lineageRow, title: '引用的上级文件', csv: false },
  { name: 'places', row: schemas.placeRow, title: '地名', csv: false },
  { name: 'topics', row: schemas.topicRow, title: '主题', csv: false },
  { name: 'coding-units', row: schemas.codingUnitRow, title: '编码单元', csv: true },
  { name: 'collation', row: schemas.collationRow, title: '异文', csv: true },
  { name: 'witnesses', row: schemas.witnessRow, title: '版本', csv: false },
  { name: 'scorecard', row: schemas.scorecardRow, title: '转换评测', csv: true },
  { name: 'characters', row: schemas.characterRow, title: '一简多繁字', csv: true },
]

/** What a reader of the Data Package has to know of addresses. */
const ABOUT = 'url 是本版页面的地址：建站时给出网站地址的，为完整地址；否则从网站的根路径写起。'

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
function* publicRows(rows: readonly object[], { shape }: z.ZodObject, address: Address): Generator<object[]> {
  const keys = Object.keys(shape)
  for (let at = 0; at < rows.length; at += TOGETHER)
    yield rows.slice(at, at + TOGETHER).map((row) => publicRow(row, keys, address))
}

/** The rows as `json` would write them all, without them all in memory. */
function* jsonPieces(pieces: Iterable<object[]>): Generator<string> {
  let before = '['
  for (const rows of pieces) {
    // without the brackets of this piece: [\n {…},\n {…}\n]
    yield `${before}${JSON.stringify(rows, null, 1).slice(1, -2)}`
    before = ','
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}

/**
 * All files under `/data/`: tables, their JSON Schemas, CSV, ledgers, and the Data Package that describes them. Each `url`
 * of the tables, a path of the site, becomes what it is called from outside.
 */
export function dataFiles(tables: Tables, address: Address): OutputFile[] {
  const files: OutputFile[] = []
  for (const { name, row, title, csv } of TABLES) {
    const pieces = () => publicRows(tables[name], row, address)
    files.push(streamed(`${name}.json`, () => jsonPieces(pieces())))
    const schema = z.toJSONSchema(z.array(row), { target: 'draft-2020-12' })
    files.push({ path: `schema/${name}.json`, content: json({ title, ...schema }) })
    if (csv) files.push(streamed(`${name}.csv`, () => csvPieces(pieces)))
  }
  const source = z.toJSONSchema(schemas.sourceTable, { target: 'draft-2020-12' })
  files.push({ path: 'schema/sources.json', content: json({ title: '底本逐字去向', ...source }) })
  for (const [id, table] of Object.entries(tables.sources))
    files.push(streamed(`sources/${id}.json`, () => [json(table)]))
  files.push(streamed('glossary.csv', () => csvPieces(() => [glossaryOf(tables)])))
  files.push({ path: 'datapackage.json', content: json(dataPackage(tables, address)) })
  return files
}

/** The descriptor of Data Package 2.0 (datapackage.org). */
function dataPackage(tables: Tables, address: Address): object {
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
    description: ABOUT,
    ...(address.site && { homepage: publicUrl('/', address) }),
    resources: [
      ...TABLES.flatMap(({ name, title, csv }) => [
        resource(name, `${name}.json`, 'json', { title, jsonSchema: `schema/${name}.json` }),
        ...(csv ? [resource(`${name}-csv`, `${name}.csv`, 'csv', { title, description: ABOUT_CSV })] : []),
      ]),
      resource('glossary', 'glossary.csv', 'csv', { title: '术语与名称的英文', description: ABOUT_CSV }),
      ...Object.keys(tables.sources).map((id) =>
        resource(`source-${id}`, `sources/${id}.json`, 'json', { jsonSchema: 'schema/sources.json' }),
      ),
    ],
  }
}
