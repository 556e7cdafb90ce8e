import type { DefaultTreeAdapterTypes } from 'parse5'

import { contentOf } from './html-content.ts'
import { takeHidden } from './html-hidden.ts'
import { isNumbered, makeNumbering } from './html-list.ts'
import { recordOf } from './html-record.ts'
import { dataTable } from './html-table.ts'
import { parseHtml } from './html-parse.ts'
import { mapText } from './html-text.ts'
import { endsLine, isElement, isSilent, isText, walk } from './html-walk.ts'
import type { FateMark } from './fate.ts'
import type { Line } from './line.ts'
import { toLine } from './line.ts'
import type { Mapped } from './mapped.ts'
import { joinMapped } from './mapped.ts'
import type { Read } from './lines-read.ts'
import { holdsReferences, readReferences } from './references.ts'
import { tableLines } from './table-lines.ts'
import { unseenMarks } from './unseen.ts'

type Node = DefaultTreeAdapterTypes.Node

/** Elements that hold what surrounds a document. */
const AROUND = new Set(['nav', 'header', 'footer', 'aside', 'form'])

/** Whether what is read stands in the element that holds the document, and whether in an element like `nav`. */
interface State {
  inside: boolean
  around: boolean
}

const OUTSIDE: State = { inside: false, around: false }

/**
 * A saved page: its text a line a block, tables of data as tables. Tags are dropped; navigation, header, footer and
 * what stands outside of the element with the most prose are frame; what readers do not see is dropped; the numbers of lists
 * are written. Parsed by parse5 as browsers do (WHATWG HTML).
 */
export function readHtml(source: string, lineOf: (offset: number) => number): Read {
  const root = parseHtml(source)
  const record = recordOf(root)
  const hidden = takeHidden(root)
  const content = contentOf(root)
  const referring = /&amp;/.test(source) && holdsReferences(source)
  const lines: Line[] = []
  const marks: FateMark[] = [...hidden]
  let open: Mapped[] = []
  const numberOf = makeNumbering()
  // the number of a list's item, until its first words
  let number: string | null = null

  const flush = (frame: boolean) => {
    const read = joinMapped(open)
    const { mapped: joined, marks: references } = referring ? readReferences(read) : { mapped: read, marks: [] }
    if (!frame) for (const mark of references) marks.push(mark)
    open = []
    if (joined.text.trim() === '') return
    const first = joined.segments[0]
    const line = toLine({ ...joined, text: joined.text.replace(/[\s\u0085]/gu, ' ') }, first ? lineOf(first.offset) : 1)
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
      if (number !== null && mapped.text.trim() !== '') {
        if (!frame && !isNumbered(mapped.text)) open.push({ text: number, segments: [] })
        number = null
      }
      open.push(mapped)
      return false
    }
    if (!('childNodes' in node)) return false
    if (isSilent(node)) return false
    const name = isElement(node) ? node.tagName : ''
    const data = isElement(node) && !frame ? dataTable(node, source) : null
    if (data && isElement(node)) {
      flush(frame)
      open.push(data.caption)
      flush(frame)
      for (const mark of data.entities) marks.push(mark)
      lines.push(...tableLines(data.rows, lineOf(node.sourceCodeLocation?.startOffset ?? 0)))
      return false
    }
    if (endsLine(node)) flush(frame)
    if (isElement(node) && name === 'li') number = numberOf(node)
    states.push({ inside: inside || node === content, around: around || AROUND.has(name) })
    return true
  }
  const leave = (node: Node) => {
    const { inside, around } = states.pop() ?? OUTSIDE
    if (endsLine(node)) flush(around || !inside)
  }
  walk(root, enter, leave)
  flush(content !== root)
  for (const mark of unseenMarks(source)) marks.push(mark)
  const markup = markupOf(source, [
    ...lines.flatMap((l) => l.segments.map((s) => [s.offset, s.offset + s.length] as const)),
    ...marks.map((m) => [m.start, m.end] as const),
  ])
  return { lines, marks: [...marks, ...markup], record }
}

/** Everything of the source that is no text: tags, comments, scripts. */
function markupOf(source: string, taken: (readonly [number, number])[]): FateMark[] {
  const out: FateMark[] = []
  let at = 0
  for (const [start, end] of [...taken].sort((a, b) => a[0] - b[0])) {
    if (start > at) out.push({ start: at, end: start, fate: 'dropped', rule: 'html/markup' })
    at = Math.max(at, end)
  }
  if (at < source.length) out.push({ start: at, end: source.length, fate: 'dropped', rule: 'html/markup' })
  return out
}
