import type { FateMark } from './fate.ts'
import { readFrontMatter } from './front-matter.ts'
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

/** Stretches of comments, `<!-- … -->`, which no reader of the page sees; one that nobody closes is text. */
function commentsOf(text: string): [number, number][] {
  const found: [number, number][] = []
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', at + 4)
    if (end < 0) break
    found.push([at, end + 3])
    at = end + 3
  }
  return found
}

/** Tells line by line, in order, which stretches of a line lie in comments, from the line's first character. */
function commentsByLine(comments: readonly [number, number][]) {
  let next = 0
  return (offset: number, length: number): [number, number][] => {
    const found: [number, number][] = []
    while ((comments[next]?.[1] ?? Infinity) <= offset) next++
    for (let at = next; (comments[at]?.[0] ?? Infinity) < offset + length; at++) {
      const [start, end] = comments[at] ?? [0, 0]
      found.push([Math.max(start - offset, 0), Math.min(end - offset, length)])
    }
    return found
  }
}

/** Blank of the same length where comments stand, so that offsets and lines stay. */
function withoutComments(text: string, comments: readonly [number, number][]): string {
  const parts: string[] = []
  let from = 0
  for (const [start, end] of comments) {
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\n]/g, ' '))
    from = end
  }
  return [...parts, text.slice(from)].join('')
}

/** A text with light Markdown: its front matter is a record, marks of heading, emphasis, quotation and link, and comments, are dropped, tables are kept as tables. */
export function readMarkdown(text: string): Read {
  const marks: FateMark[] = []
  const lines: Line[] = []
  let table: { line: number; rows: Mapped[][] } | null = null
  const drop = (start: number, end: number) => marks.push({ start, end, fate: 'dropped', rule: 'markdown/markup' })
  const close = () => {
    if (table) lines.push(...tableLines(table.rows, table.line))
    table = null
  }
  const comments = commentsOf(text)
  for (const [start, end] of comments)
    for (const { 0: line, index } of text.slice(start, end).matchAll(/\S(?:.*\S)?/g))
      marks.push({ start: start + index, end: start + index + line.length, fate: 'dropped', rule: 'markdown/comment' })
  const commented = commentsByLine(comments)
  const physical = physicalLines(withoutComments(text, comments))
  const referring = holdsReferences(text)
  const front = readFrontMatter(physical)
  for (const { raw, offset } of physical.slice(0, front?.length ?? 0))
    if (raw.trim() !== '')
      marks.push({ start: offset, end: offset + raw.length, fate: 'frame', rule: 'markdown/front-matter' })
  physical.forEach(({ raw, offset, line, spaced }, index) => {
    if (index < (front?.length ?? 0)) return
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
    ).concat(linksOf(raw), commented(offset, raw.length))
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
  return { lines, marks, ...(front && { record: front.record }) }
}

function cellsOf(row: Mapped): Mapped[] {
  const bars = [...row.text.matchAll(/\|/g)].map((m) => m.index)
  return bars.slice(0, -1).map((bar, i) => trimMapped(sliceMapped(row, bar + 1, bars[i + 1])))
}
