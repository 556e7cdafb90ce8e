import type { Element } from 'xast'
import type { Extracted, LineOrigin } from '../extracted.ts'
import { UnreadableFile } from '../extracted.ts'
import { readMht } from './mht.ts'
import type { Numberer } from './numbering.ts'
import { makeNumberer } from './numbering.ts'
import type { DocxParts } from './open-docx.ts'
import { openDocx } from './open-docx.ts'
import { textOfParagraph } from './paragraph-text.ts'
import type { Setting } from './setting.ts'
import { PLAIN_SIZE, markCover, settingOf } from './setting.ts'
import { plainSize, readStyles } from './styles.ts'
import { attributeOf, childElements, childrenNamed, find, localName, numberOf, rootOf } from './xml.ts'

/** Blocks below which the same blocks stand: content controls, tracked moves, custom XML. */
const TRANSPARENT = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'])

interface Writing {
  lines: string[]
  origins: LineOrigin[]
  paragraphs: number
  tables: number
  notes: string[]
  /** Size of the type of each line, in half-points, and how many lines the first page has; null while it goes on. */
  sizes: number[]
  firstPage: number | null
}

/** Reads one file: what its parts say, and what has been written of it so far. */
interface Reader {
  numberOf: Numberer
  noteText: (kind: 'footnote' | 'endnote', id: string) => string
  settingOf: (paragraph: Element) => Setting
  out: Writing
}

const add = ({ lines, origins, sizes }: Writing, text: string, origin: LineOrigin, size = 0): void => {
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    lines.push(line)
    origins.push(origin)
    sizes.push(size)
  }
}

/** The text of a paragraph with its automatic number in front; notes that it calls are kept for the end of the block. */
function readParagraph(node: Element, reader: Reader): { text: string; boxes: Element[] } {
  const properties = find(node, 'pPr')
  const numbering = find(properties, 'numPr')
  const { text, boxes, notes } = textOfParagraph(node)
  const hidden = text.trim() === '' && boxes.length === 0
  // A paragraph that is empty, or whose mark was deleted, has no number in print.
  const label = hidden
    ? ''
    : reader.numberOf({
        numId: numberOf(find(numbering, 'numId')),
        level: numberOf(find(numbering, 'ilvl')),
        styleId: attributeOf(find(properties, 'pStyle'), 'val'),
      })
  for (const { kind, id } of notes) {
    const said = reader.noteText(kind, id)
    if (said !== '') reader.out.notes.push(said)
  }
  return { text: label === '' ? text : label + text.replace(/^[ \t]+/, ''), boxes }
}

/** The text of a cell on one line. */
function readCell(cell: Element, reader: Reader): string {
  const parts: string[] = []
  const visit = (node: Element) => {
    for (const child of childElements(node)) {
      const name = localName(child.name)
      if (name === 'p') parts.push(readParagraph(child, reader).text)
      else if (name === 'tbl' || name === 'tr' || name === 'tc' || TRANSPARENT.has(name)) visit(child)
    }
  }
  visit(cell)
  return parts
    .join(' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/** The rows of a table: a cell over several columns or rows stands once, the places it covers are empty. */
function readTable(table: Element, reader: Reader): void {
  reader.out.paragraphs++
  const origin: LineOrigin = { paragraph: reader.out.paragraphs, table: ++reader.out.tables }
  const rows = childElements(table).flatMap((node) =>
    localName(node.name) === 'tr' ? [node] : TRANSPARENT.has(localName(node.name)) ? childrenNamed(node, 'tr') : [],
  )
  for (const row of rows) {
    if (find(row, 'trPr', 'del')) continue
    const covered = { above: new Array<number>(), left: new Array<number>() }
    const cells: string[] = Array.from({ length: numberOf(find(row, 'trPr', 'gridBefore')) ?? 0 }, () => '')
    for (const cell of childElements(row).flatMap((node) =>
      localName(node.name) === 'tc' ? [node] : TRANSPARENT.has(localName(node.name)) ? childrenNamed(node, 'tc') : [],
    )) {
      const merge = find(cell, 'tcPr', 'vMerge')
      const goesOn = merge !== undefined && attributeOf(merge, 'val') !== 'restart'
      if (goesOn) covered.above.push(cells.length)
      cells.push(goesOn ? '' : readCell(cell, reader))
      for (let span = numberOf(find(cell, 'tcPr', 'gridSpan')) ?? 1; span > 1; span--) {
        covered[goesOn ? 'above' : 'left'].push(cells.length)
        cells.push('')
      }
    }
    if (cells.some((cell) => cell !== '')) {
      reader.out.lines.push(cells.join('\t'))
      reader.out.origins.push(covered.above.length + covered.left.length > 0 ? { ...origin, covered } : origin)
      reader.out.sizes.push(0)
    }
  }
  writeNotes(reader.out)
}

/** Notes stand behind the paragraph that calls them, each on a line of its own. */
function writeNotes(out: Writing): void {
  for (const note of out.notes.splice(0)) add(out, note, { paragraph: out.paragraphs })
}

function readBlocks(parent: Element, reader: Reader, parts: DocxParts, chunks: string[]): void {
  for (const node of childElements(parent)) {
    const name = localName(node.name)
    if (name === 'p') {
      const { text, boxes } = readParagraph(node, reader)
      const { out } = reader
      const { size, ends } = reader.settingOf(node)
      out.paragraphs++
      if (ends === 'before' && out.lines.length > 0) out.firstPage ??= out.lines.length
      add(out, text, { paragraph: out.paragraphs }, size)
      if (ends === 'after' && out.lines.length > 0) out.firstPage ??= out.lines.length
      writeNotes(out)
      for (const box of boxes) readBlocks(box, reader, parts, chunks)
    } else if (name === 'tbl') readTable(node, reader)
    else if (name === 'altChunk') {
      const html = readChunk(attributeOf(node, 'id'), parts)
      if (html !== null) chunks.push(html)
    } else if (TRANSPARENT.has(name)) readBlocks(node, reader, parts, chunks)
  }
}

/** The HTML of a body that is a whole other file (`w:altChunk`), as tools write that make DOCX of web pages. */
function readChunk(id: string | undefined, parts: DocxParts): string | null {
  const path = id === undefined ? undefined : parts.related(id)
  const bytes = path === undefined ? undefined : parts.bytes(path)
  if (path === undefined || bytes === undefined) return null
  return /\.mht(?:ml)?$/i.test(path) ? readMht(bytes) : new TextDecoder().decode(bytes)
}

/** Notes of a part by id; the separators that Word keeps among them are left out. */
function readNotes(root: Element | undefined): Map<string, string> {
  const notes = new Map<string, string>()
  for (const note of root ? childElements(root) : []) {
    const type = attributeOf(note, 'type')
    if (type !== undefined && type !== 'normal') continue
    const text = childrenNamed(note, 'p').map((p) => textOfParagraph(p).text.trim())
    notes.set(attributeOf(note, 'id') ?? '', text.filter((line) => line !== '').join(' '))
  }
  return notes
}

/**
 * The text of a DOCX file (ECMA-376-1): a line a paragraph, automatic numbers computed and written out, the rows of a
 * table a line each with tabs between the cells, notes behind their paragraph, what was inserted in tracked changes
 * taken and what was deleted left out.
 *
 * Throws `UnreadableFile` for what is no DOCX file, and for one without words.
 */
export function readDocx(bytes: Uint8Array): Extracted {
  const parts = openDocx(bytes)
  const root = rootOf(parts.text(parts.main))
  const body = root && find(root, 'body')
  if (!body)
    throw new UnreadableFile(
      'Unexpected damaged document part, expected XML; open it in Word and save it again. 文件已损坏，请用Word打开后重新保存。',
    )
  const folder = parts.main.slice(0, parts.main.lastIndexOf('/'))
  const part = (name: string) => rootOf(parts.text(`${folder}/${name}.xml`))
  const notes = { footnote: readNotes(part('footnotes')), endnote: readNotes(part('endnotes')) }
  const out: Writing = { lines: [], origins: [], paragraphs: 0, tables: 0, notes: [], sizes: [], firstPage: null }
  const styleRoot = part('styles')
  const styles = readStyles(styleRoot)
  const plain = plainSize(styleRoot, styles) ?? PLAIN_SIZE
  const reader: Reader = {
    numberOf: makeNumberer(part('numbering'), styles),
    noteText: (kind, id) => notes[kind].get(id) ?? '',
    settingOf: (paragraph) => settingOf(paragraph, styles, plain),
    out,
  }
  const chunks: string[] = []
  readBlocks(body, reader, parts, chunks)
  if (out.lines.length === 0 && chunks.length > 0) {
    const text = chunks.join('\n')
    return { text, lines: text.split('\n').map(() => ({})), form: 'html', extractor: 'docx/1' }
  }
  if (out.lines.length === 0)
    throw new UnreadableFile(
      'Unexpected document without words, expected text; pictures of pages have to be read by OCR first. 文档中没有文字，图片请先做文字识别。',
    )
  const origins = markCover(out.lines, out.origins, out.sizes, out.firstPage)
  return { text: `${out.lines.join('\n')}\n`, lines: origins, form: 'plain', extractor: 'docx/1' }
}
