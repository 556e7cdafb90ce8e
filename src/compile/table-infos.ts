import type { z } from 'zod'
import * as schemas from '../schemas/index.ts'
import type { PublicTables } from '../schemas/tables.ts'

/** What is said of a public table, and how it is taken apart by document. */
export interface TableInfo {
  name: keyof PublicTables
  row: z.ZodObject
  title: string
  /** Whether a CSV stands beside it: rows that are flat enough to be read in a spreadsheet. */
  csv: boolean
  /** The field of a row that says its document: an id of it or of one of its provisions; or the lists whose entries do. */
  of: string | readonly string[]
  /** Columns that rows with the same `by` say alike: said once where the table comes by document. */
  alike?: { by: readonly string[]; columns: readonly string[] }
}

/** The tables with the schema of their rows, in the order in which they are listed. */
export const TABLES: readonly TableInfo[] = [
  { name: 'documents', row: schemas.documentRow, title: '文件', csv: true, of: 'id' },
  { name: 'provisions', row: schemas.provisionRow, title: '条目', csv: true, of: 'document' },
  { name: 'targets', row: schemas.targetRow, title: '指标', csv: true, of: 'document' },
  { name: 'series', row: schemas.seriesRow, title: '指标系列', csv: false, of: [] },
  { name: 'links', row: schemas.linkRow, title: '对应关系', csv: true, of: 'a' },
  { name: 'shared-wording', row: schemas.sharedRunRow, title: '相同文句', csv: true, of: 'a' },
  { name: 'agencies', row: schemas.agencyRow, title: '机构', csv: false, of: ['mentions'] },
  { name: 'terms', row: schemas.termRow, title: '术语', csv: false, of: ['occurrences'] },
  { name: 'citations', row: schemas.citationRow, title: '引用', csv: true, of: 'provision' },
  { name: 'lineage', row: schemas.lineageRow, title: '引用的上级文件', csv: false, of: ['citations'] },
  { name: 'places', row: schemas.placeRow, title: '地名', csv: false, of: ['mentions'] },
  { name: 'topics', row: schemas.topicRow, title: '主题', csv: false, of: ['provisions', 'removed', 'mentions'] },
  { name: 'coding-units', row: schemas.codingUnitRow, title: '编码单元', csv: true, of: 'document' },
  { name: 'collation', row: schemas.collationRow, title: '异文', csv: true, of: 'document' },
  { name: 'witnesses', row: schemas.witnessRow, title: '版本', csv: false, of: 'document' },
  { name: 'scorecard', row: schemas.scorecardRow, title: '转换评测', csv: true, of: [] },
  {
    name: 'characters',
    row: schemas.characterRow,
    title: '一简多繁字',
    csv: true,
    of: 'document',
    alike: { by: ['char', 'form'], columns: ['candidates'] },
  },
]
