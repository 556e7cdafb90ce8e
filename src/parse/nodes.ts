import type { Heading, Paragraph, ParagraphRole, Span, TableCell, TableRow, TextNode } from '../policy/index.ts'
import type { MappedCell, Mapped } from '../input/mapped.ts'
import type { Locator } from '../input/locator.ts'
import type { BodyLine } from './run-in.ts'

function textNode(mapped: Mapped, spans: Span[], locator: Locator): Omit<TextNode, 'type'> {
  const position = locator.positionOf(mapped)
  return { text: mapped.text, segments: mapped.segments, spans, ...(position && { position }) }
}

/** A paragraph of a mapped text. */
export function paragraph(mapped: Mapped, role: ParagraphRole, locator: Locator, spans: Span[] = []): Paragraph {
  return { type: 'paragraph', role, ...textNode(mapped, spans, locator) }
}

/** A heading of a mapped text. */
export function heading(mapped: Mapped, depth: number, locator: Locator, spans: Span[] = []): Heading {
  return { type: 'heading', depth, ...textNode(mapped, spans, locator) }
}

/** A row of a table; `spansOf` says what is marked in a cell, `tasks` which columns say what is to be done. */
export function rowNode(
  row: readonly MappedCell[],
  locator: Locator,
  spansOf: (cell: MappedCell) => Span[] = () => [],
  tasks: readonly number[] = [],
): TableRow {
  const children = row.map((cell, column): TableCell => ({
    type: 'cell',
    ...textNode(cell, spansOf(cell), locator),
    ...(cell.covered && { covered: cell.covered }),
    ...(tasks.includes(column) && { task: true }),
  }))
  return { type: 'row', children }
}

/** The number and title spans of an entry. */
export function entrySpans(entry: BodyLine): Span[] {
  const spans: Span[] = []
  if (entry.label)
    spans.push({ kind: 'number', start: 0, end: entry.label.length, rule: `number/${entry.label.system}` })
  if (entry.title && entry.title.end > entry.title.start) {
    spans.push({ kind: 'title', ...entry.title, rule: entry.alone ? 'title/own-line' : 'title/run-in' })
  }
  return spans
}
