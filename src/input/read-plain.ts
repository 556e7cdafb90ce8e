import type { FateMark } from './fate.ts'
import type { Line } from './line.ts'
import { toLine } from './line.ts'
import type { Read } from './lines-read.ts'
import { holdsReferences, readReferences } from './references.ts'
import { cellsByTab, tableLength } from './tab-table.ts'
import { tableLines } from './table-lines.ts'

const indentOf = (raw: string): number =>
  [...(/^\s*/.exec(raw)?.[0] ?? '')].reduce((sum, ch) => sum + (ch === '\u3000' ? 2 : 1), 0)

/**
 * What ends a line: line feed, carriage return, both, and the mandatory breaks VT, FF, NEL, LS and PS of Unicode's line
 * breaking algorithm (UAX 14, LB4 and LB5). Lines of the seed are still counted by its line feeds.
 */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/** Physical lines of a text with their offsets; empty ones are only remembered as `spaced`. */
export function physicalLines(text: string): { raw: string; offset: number; line: number; spaced: boolean }[] {
  const out: { raw: string; offset: number; line: number; spaced: boolean }[] = []
  let offset = 0
  let line = 1
  let spaced = false
  const take = (end: number) => {
    const raw = text.slice(offset, end)
    if (raw.trim() !== '') out.push({ raw, offset, line, spaced })
    spaced = raw.trim() === ''
  }
  for (const { 0: mark, index } of text.matchAll(LINE_END)) {
    take(index)
    if (mark.endsWith('\n')) line++
    offset = index + mark.length
  }
  take(text.length)
  return out
}

/** A plain text: one logical line a physical line, lines of cells with tabs between as tables. */
export function readPlain(text: string): Read {
  const marks: FateMark[] = []
  const lines: Line[] = []
  const physical = physicalLines(text)
  const referring = holdsReferences(text)
  for (let at = 0; at < physical.length; at++) {
    const rows = tableLength(physical, at)
    const taken = physical.slice(at, at + Math.max(rows, 1)).map((each) => {
      const whole = { text: each.raw, segments: [{ at: 0, offset: each.offset, length: each.raw.length }] }
      const read = referring ? readReferences(whole) : { mapped: whole, marks: [] }
      marks.push(...read.marks)
      return { ...each, mapped: read.mapped }
    })
    const [first] = taken
    if (!first) break
    if (rows === 0) lines.push(toLine(first.mapped, first.line, indentOf(first.raw), first.spaced))
    else
      lines.push(
        ...tableLines(
          taken.map(({ mapped }) => cellsByTab(mapped)),
          first.line,
        ),
      )
    at += taken.length - 1
  }
  return { lines, marks }
}
