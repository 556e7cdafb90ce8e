import type { FateMark } from './fate.ts'
import type { Line } from './line.ts'
import { toLine } from './line.ts'
import { linksOf } from './markdown-links.ts'
import type { Mapped } from './mapped.ts'
import { joinMapped, sliceMapped, trimMapped } from './mapped.ts'
import type { Read } from './lines-read.ts'
import { holdsReferences, readReferences } from './references.ts'
import { physicalLines } from './read-plain.ts'
import { tableLines } from './table-lines.ts'

interface Markup {
  pattern: RegExp
  example: string
}

/** Markup that a page saved as Markdown adds to a text; what it encloses stays. Numbers are never list markers here. */
const MARKUP: Markup[] = [
  { pattern: /^\s*#{1,6}\s+/g, example: '## 一、总体要求' },
  { pattern: /^\s*(?:>\s?)+/g, example: '> 引文' },
  { pattern: /\*\*|__|(?<=^|\s)\*(?=\S)|(?<=\S)\*(?=\s|$)/g, example: '**指导思想。**' },
  { pattern: /\\(?=[\\`*_{}<>[\]~|#!&.+-])/g, example: '1\\. 坚持' },
]

// ---; ***
const RULE = /^\s*(?:[-*_]\s?){3,}$/
// :-: of | --- | :-: |
const RULE_CELL = /^:?-{2,}:?$/

/** Whether a line parts the head of a table from its rows: | --- | :-: |. */
function isTableRule(raw: string): boolean {
  const cells = raw
    .trim()
    .split('|')
    .map((cell) => cell.trim())
  const first = cells.length > 1 && cells[0] === '' ? 1 : 0
  const last = cells.length - first > 1 && cells.at(-1) === '' ? cells.length - 1 : cells.length
  return cells.slice(first, last).every((cell) => RULE_CELL.test(cell))
}

/** Whether a line is a row of a table: | 任务 | 单位 |. */
function isTableRow(raw: string): boolean {
  const row = raw.trim()
  return row.length > 1 && row.startsWith('|') && row.endsWith('|')
}

/** A text with light Markdown: marks of heading, emphasis, quotation and link are dropped, tables are kept as tables. */
export function readMarkdown(text: string): Read {
  const marks: FateMark[] = []
  const lines: Line[] = []
  let table: { line: number; rows: Mapped[][] } | null = null
  const drop = (start: number, end: number) => marks.push({ start, end, fate: 'dropped', rule: 'markdown/markup' })
  const close = () => {
    if (table) lines.push(...tableLines(table.rows, table.line))
    table = null
  }
  const physical = physicalLines(text)
  const referring = holdsReferences(text)
  physical.forEach(({ raw, offset, line, spaced }, index) => {
    const whole: Mapped = { text: raw, segments: [{ at: 0, offset, length: raw.length }] }
    const inTable = isTableRow(raw) && (table !== null || isTableRule(physical[index + 1]?.raw ?? ''))
    if (inTable || (table !== null && isTableRule(raw))) {
      table ??= { line, rows: [] }
      const frame = /^[\s|:-]*/.exec(raw)?.[0].length ?? 0
      for (const { 0: bar, index: at } of raw.matchAll(/\||[-:]+/g))
        if (bar === '|' || at < frame) drop(offset + at, offset + at + bar.length)
      if (!isTableRule(raw)) table.rows.push(cellsOf(whole))
      return
    }
    close()
    if (RULE.test(raw)) {
      drop(offset + raw.length - raw.trimStart().length, offset + raw.trimEnd().length)
      return
    }
    const cuts = MARKUP.flatMap(({ pattern }) =>
      [...raw.matchAll(pattern)].map((m) => [m.index, m.index + m[0].length] as const),
    ).concat(linksOf(raw))
    cuts.sort((a, b) => a[0] - b[0])
    const parts: Mapped[] = []
    let from = 0
    for (const [start, end] of cuts) {
      if (start < from) continue
      parts.push(sliceMapped(whole, from, start))
      if (raw.slice(start, end).trim() !== '') drop(offset + start, offset + end)
      from = end
    }
    parts.push(sliceMapped(whole, from))
    const made = joinMapped(parts)
    const { mapped: joined, marks: references } = referring ? readReferences(made) : { mapped: made, marks: [] }
    marks.push(...references)
    if (joined.text.trim() !== '') lines.push(toLine(joined, line, 0, spaced))
  })
  close()
  return { lines, marks }
}

function cellsOf(row: Mapped): Mapped[] {
  const bars = [...row.text.matchAll(/\|/g)].map((m) => m.index)
  return bars.slice(0, -1).map((bar, i) => trimMapped(sliceMapped(row, bar + 1, bars[i + 1])))
}
