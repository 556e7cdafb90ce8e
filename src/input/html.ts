import type { DefaultTreeAdapterTypes, Token } from 'parse5'
import { parse } from 'parse5'
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

/** Elements whose text is not read. */
const SILENT = new Set(
  'script style noscript template svg math head iframe object select button input textarea'.split(' '),
)

/** Elements that hold what surrounds a document. */
const AROUND = new Set(['nav', 'header', 'footer', 'aside', 'form'])

/** Largest cell, in characters, of a table that holds data and not the layout of a page. */
const CELL = 400

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

  const visit = (node: Node, inside: boolean, around: boolean) => {
    const frame = around || !inside
    if (isText(node)) {
      const { mapped, entities } = mapText(source, node.value, node.sourceCodeLocation)
      marks.push(
        ...entities.map((e): Mark => ({ ...e, fate: frame ? 'frame' : 'text', rule: 'html/character-reference' })),
      )
      open.push(mapped)
      return
    }
    if (!('childNodes' in node)) return
    const name = 'tagName' in node ? node.tagName : ''
    if (SILENT.has(name)) return
    const data = isElement(node) && !frame ? dataTable(node, source) : null
    if (data && isElement(node)) {
      flush(frame)
      marks.push(...data.entities)
      lines.push(tableLine(data.rows, lineOf(node.sourceCodeLocation?.startOffset ?? 0)))
      return
    }
    const within = inside || node === content
    const hidden = around || AROUND.has(name)
    const block = BLOCKS.has(name)
    if (block) flush(frame)
    for (const child of node.childNodes) visit(child, within, hidden)
    if (block) flush(hidden || !within)
  }
  visit(root, content === root, false)
  flush(content !== root)
  marks.push(
    ...markupOf(source, [
      ...lines.flatMap((l) => l.segments.map((s) => [s.offset, s.offset + s.length] as const)),
      ...marks.map((m) => [m.start, m.end] as const),
    ]),
  )
  return { lines, marks }
}

const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'
const isElement = (node: Node): node is Element => 'tagName' in node

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

const textOf = (node: Node): string =>
  isText(node)
    ? node.value
    : 'childNodes' in node && !SILENT.has('tagName' in node ? node.tagName : '')
      ? node.childNodes.map(textOf).join('')
      : ''

/** Characters of a node that read as prose: text between marks that end clauses. */
const proseOf = (text: string): number => (text.match(/[^。；，：\s]+[。；，]/gu) ?? []).join('').length

/** The innermost element that holds nearly all prose of a page. */
function contentOf(root: Node): Node {
  const total = proseOf(textOf(root))
  let best = root
  for (;;) {
    if (!('childNodes' in best)) return best
    const next: Node | undefined = best.childNodes.find(
      (child) =>
        isElement(child) &&
        !SILENT.has(child.tagName) &&
        child.tagName !== 'p' &&
        proseOf(textOf(child)) >= 0.9 * total,
    )
    if (!next || total === 0) return best
    best = next
  }
}

/** Cells of a table that holds data; null for a table that only lays out the page. */
function dataTable(node: Element, source: string): { rows: Mapped[][]; entities: Mark[] } | null {
  if (node.tagName !== 'table') return null
  const entities: Mark[] = []
  const rows: Mapped[][] = []
  const collect = (at: Node): Mapped[] => {
    if (isText(at)) {
      const { mapped, entities: found } = mapText(source, at.value, at.sourceCodeLocation)
      entities.push(...found.map((e): Mark => ({ ...e, fate: 'text', rule: 'html/character-reference' })))
      return [mapped]
    }
    return 'childNodes' in at ? at.childNodes.flatMap(collect) : []
  }
  const visit = (at: Node) => {
    if (!('childNodes' in at)) return
    for (const child of at.childNodes) {
      if (!isElement(child)) continue
      if (child.tagName === 'tr') {
        const cells = child.childNodes.filter(
          (c): c is Element => isElement(c) && (c.tagName === 'td' || c.tagName === 'th'),
        )
        rows.push(cells.map((c) => joinMapped(collect(c))))
      } else visit(child)
    }
  }
  visit(node)
  const wide = rows.length >= 2 && rows.every((row) => row.length >= 2)
  return wide && rows.flat().every((c) => c.text.length <= CELL) ? { rows, entities } : null
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
