import type { BothScripts } from '../client/compare/both-scripts.ts'
import { joinScripts } from '../client/compare/both-scripts.ts'
import type { ProvisionRow, TopicRow } from '../schemas/index.ts'
import { guardCell } from '../text/cell.ts'
import type { Edition } from './edition.ts'

/** Columns with the text of a measure. */
type Text = 'text' | 'text_hant'

/** A cell of a CSV (RFC 4180); a spreadsheet runs none of them. */
function cellOf(text: string): string {
  const guarded = guardCell(text)
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/**
 * The lines of a topic's table: columns of `provisions` under the same names, with reason and source of the assignment.
 * What a row has in Simplified characters alone is given as `show` gives it.
 */
function linesOf(
  edition: Edition,
  { provisions }: TopicRow,
  texts: readonly Text[],
  show = (text: string) => text,
): string[] {
  const lineOf = (row: ProvisionRow, reason: string, by: string): string => {
    const document = edition.document(row.document)
    const facts = [row.id, row.document, show(document?.region?.name ?? ''), document?.dated ?? '', row.anchor]
    const words = [show(row.title), ...texts.map((name) => row[name]), show(reason)]
    return [...facts, ...words, by, row.url].map(cellOf).join(',')
  }
  const columns = ['id', 'document', 'place', 'dated', 'anchor', 'title', ...texts, 'reason', 'by', 'url']
  const rows = provisions.flatMap(({ provision, reason, by }) => {
    const row = edition.provision(provision)
    return row ? [lineOf(row, reason, by)] : []
  })
  return [columns.join(','), ...rows]
}

/** Lines as CSV, UTF-8 with a mark at its beginning that spreadsheets look for. */
const csvOf = (lines: readonly string[]): string => `\ufeff${lines.join('\r\n')}\r\n`

/** The measures of a topic with their texts in both scripts. */
export const topicCsv = (edition: Edition, topic: TopicRow): string =>
  csvOf(linesOf(edition, topic, ['text', 'text_hant']))

/** The same of many documents: in Simplified characters. */
export const topicCsvHans = (edition: Edition, topic: TopicRow): string => csvOf(linesOf(edition, topic, ['text']))

/** What turns the lines of that into Traditional characters; `toHant` converts a title, a reason and the name of a place. */
export function topicTurned(
  edition: Edition,
  topic: TopicRow,
  toHant: (text: string) => string,
): Omit<BothScripts<string[]>, 'hans'> {
  const { table, patches } = joinScripts(
    linesOf(edition, topic, ['text']),
    linesOf(edition, topic, ['text_hant'], toHant),
  )
  return { table, patches }
}
