import type { DefaultTreeAdapterTypes, Token } from 'parse5'
import { parse } from 'parse5'
import { contentOf } from './html-content.ts'
import { isElement, isSilent, isText, walk } from './html-walk.ts'
import type { Mark } from './fate.ts'
import type { Line } from './line.ts'
import { toLine } from './line.ts'
import type { Mapped } from './mapped.ts'
import { joinMapped } from './mapped.ts'
import type { Read } from './read.ts'
import { tableLine } from './markdown.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** Elements that begin and end a line (HTML, 15.3.3: flow content displayed as blocks). */
const BLOCKS = new Set(
  'address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Elements that hold what surrounds a document. */
const AROUND = new Set(['nav', 'header', 'footer', 'aside', 'form'])

/** Largest cell, in characters, of a table that holds data and not the layout of a page. */
const CELL = 400

/** Whether what is read stands in the element that holds the document, and whether in an element like `nav`. */
interface State {
  inside: boolean
  around: boolean
}

const OUTSIDE: State = { inside: false, around: false }

/**
 * A saved page: its text a line a block, tables of data as tables. Tags are dropped; navigation, header, footer and
 * what stands outside of the element with the most prose are frame. Parsed by parse5 as browsers do (WHATWG HTML).
 */
export function readHtml(source: string, lineOf: (offset: number) => number): Read {
  const root = parse(source, { sourceCodeLocationInfo: true })
  const content = contentOf(root)
  const lines: Line[] = []
  const marks: Mark[] = []
  let open: Mapped[] = []

  const flush = (frame: boolean) => {
    const joined = joinMapped(open)
    open = []
    if (joined.text.trim() === '') return
    const first = joined.segments[0]
    const line = toLine({ ...joined, text: joined.text.replace(/\s/gu, ' ') }, first ? lineOf(first.offset) : 1)
    if (!frame) lines.push(line)
    else
      for (const s of joined.segments)
        marks.push({ start: s.offset, end: s.offset + s.length, fate: 'frame', rule: 'html/outside-the-document' })
  }

  const states: State[] = [{ inside: content === root, around: false }]
  const enter = (node: Node): boolean => {
    const { inside, around } = states.at(-1) ?? OUTSIDE
    const frame = around || !inside
    if (isText(node)) {
      const { mapped, entities } = mapText(source, node.value, node.sourceCodeLocation)
      for (const e of entities) marks.push({ ...e, fate: frame ? 'frame' : 'text', rule: 'html/character-reference' })
      open.push(mapped)
      return false
    }
    if (!('childNodes' in node)) return false
    if (isSilent(node)) return false
    const name = isElement(node) ? node.tagName : ''
    const data = isElement(node) && !frame ? dataTable(node, source) : null
    if (data && isElement(node)) {
      flush(frame)
      for (const mark of data.entities) marks.push(mark)
      lines.push(tableLine(data.rows, lineOf(node.sourceCodeLocation?.startOffset ?? 0)))
      return false
    }
    if (BLOCKS.has(name)) flush(frame)
    states.push({ inside: inside || node === content, around: around || AROUND.has(name) })
    return true
  }
  const leave = (node: Node) => {
    const { inside, around } = states.pop() ?? OUTSIDE
    if (isElement(node) && BLOCKS.has(node.tagName)) flush(around || !inside)
  }
  walk(root, enter, leave)
  flush(content !== root)
  const markup = markupOf(source, [
    ...lines.flatMap((l) => l.segments.map((s) => [s.offset, s.offset + s.length] as const)),
    ...marks.map((m) => [m.start, m.end] as const),
  ])
  return { lines, marks: [...marks, ...markup] }
}

/** Text with its origin; a character reference has no segment of its own, it is returned as a stretch of the seed. */
function mapText(source: string, value: string, location: Token.Location | null | undefined) {
  const entities: { start: number; end: number }[] = []
  if (!location) return { mapped: { text: value, segments: [] }, entities }
  const { startOffset, endOffset } = location
  const raw = source.slice(startOffset, endOffset)
  if (raw === value)
    return { mapped: { text: value, segments: [{ at: 0, offset: startOffset, length: value.length }] }, entities }
  const segments: Mapped['segments'] = []
  let at = 0
  let from = 0
  while (at < value.length && from < raw.length) {
    const reference =
      raw[from] === '&' ? /^&(?:#x?[\da-f]+|[a-z][\da-z]*);?/i.exec(raw.slice(from, from + 40))?.[0] : undefined
    if (reference && raw[from + 1] !== value[at + 1]) {
      entities.push({ start: startOffset + from, end: startOffset + from + reference.length })
      from += reference.length
      at += (value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
      continue
    }
    if (raw[from] === '\r') from++
    const last = segments.at(-1)
    if (last && last.at + last.length === at && last.offset + last.length === startOffset + from) last.length++
    else segments.push({ at, offset: startOffset + from, length: 1 })
    at++
    from++
  }
  return { mapped: { text: value, segments }, entities }
}

/** Cells of a table that holds data; null for a table that only lays out the page. */
function dataTable(table: Element, source: string): { rows: Mapped[][]; entities: Mark[] } | null {
  if (table.tagName !== 'table') return null
  const cells = rowsOf(table)
  if (cells.length < 2 || cells.some((row) => row.length < 2 || row.some(isLong))) return null
  const entities: Mark[] = []
  const read = (cell: Element): Mapped => {
    const parts: Mapped[] = []
    walk(cell, (at) => {
      if (!isText(at)) return !isSilent(at)
      const { mapped, entities: found } = mapText(source, at.value, at.sourceCodeLocation)
      for (const e of found) entities.push({ ...e, fate: 'text', rule: 'html/character-reference' })
      parts.push(mapped)
      return false
    })
    return joinMapped(parts)
  }
  return { rows: cells.map((row) => row.map(read)), entities }
}

/** The cells of a table by row, those of tables inside it left out. */
function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = []
  walk(table, (node) => {
    if (!isElement(node)) return node === table
    if (node.tagName !== 'tr') return node === table || node.tagName !== 'table'
    rows.push(node.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th'))
    return false
  })
  return rows
}

/** Whether a cell holds more text than a cell of data does; looks no further than needed. */
function isLong(cell: Element): boolean {
  let length = 0
  let seen = 0
  walk(cell, (node) => {
    if (isSilent(node)) return false
    if (isText(node)) length += node.value.length
    return length <= CELL && ++seen <= CELL * 4
  })
  return length > CELL || seen > CELL * 4
}

/** Everything of the source that is no text: tags, comments, scripts. */
function markupOf(source: string, taken: (readonly [number, number])[]): Mark[] {
  const out: Mark[] = []
  let at = 0
  for (const [start, end] of [...taken].sort((a, b) => a[0] - b[0])) {
    if (start > at) out.push({ start: at, end: start, fate: 'dropped', rule: 'html/markup' })
    at = Math.max(at, end)
  }
  if (at < source.length) out.push({ start: at, end: source.length, fate: 'dropped', rule: 'html/markup' })
  return out
}
