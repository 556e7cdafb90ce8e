import type { TopicRow } from '../schemas/index.ts'
import { guardCell } from '../text/cell.ts'
import type { Edition } from './edition.ts'

/** Columns of a topic's table: those of `provisions` under the same names, with reason and source of the assignment. */
const COLUMNS = [
  'id',
  'document',
  'place',
  'dated',
  'anchor',
  'title',
  'text',
  'text_hant',
  'reason',
  'by',
  'url',
] as const

/** A cell of a CSV (RFC 4180); a spreadsheet runs none of them. */
function cellOf(text: string): string {
  const guarded = guardCell(text)
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** The measures of a topic with their texts as CSV, UTF-8 with a mark at its beginning that spreadsheets look for. */
export function topicCsv(edition: Edition, { provisions }: TopicRow): string {
  const lines = provisions.flatMap(({ provision, reason, by }) => {
    const row = edition.provision(provision)
    const document = row && edition.document(row.document)
    if (!row || !document) return []
    const { id, anchor, title, text, text_hant, url } = row
    const place = document.region?.name ?? ''
    const cells = [id, row.document, place, document.dated ?? '', anchor, title, text, text_hant, reason, by, url]
    return [cells.map(cellOf).join(',')]
  })
  return `\ufeff${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`
}
