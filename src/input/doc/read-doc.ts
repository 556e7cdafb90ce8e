import type { Extracted, LineOrigin } from '../extracted.ts'
import { UnreadableFile } from '../extracted.ts'
import { damaged, openCompoundFile } from './compound-file.ts'
import type { Modifier, Run } from './properties.ts'
import { readRuns, runAt } from './properties.ts'

/** Offsets in the file information block ([MS-DOC], 2.5): flags, lengths of texts, and where tables stand. */
const AT = {
  flags: 0x0a,
  text: 0x4c,
  footnotes: 0x50,
  headers: 0x54,
  comments: 0x5c,
  endnotes: 0x60,
  footnoteCalls: 0xaa,
  footnoteBounds: 0xb2,
  characters: 0xfa,
  paragraphs: 0x102,
  pieces: 0x1a2,
  endnoteCalls: 0x20a,
  endnoteBounds: 0x212,
}
const WORD_97 = 0xa5ec
const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200

/** Modifiers that are read: deleted in a tracked change, hidden, in a table, the end of a row, a number of a list. */
const DELETED = 0x0800
const HIDDEN = 0x083c
const IN_TABLE = 0x2416
const END_OF_ROW = 0x2417
const LIST = 0x460b

/** Characters with a meaning of their own ([MS-DOC], 2.4.1). */
const SIGN = {
  cell: '\u0007',
  line: '\u000b',
  page: '\u000c',
  paragraph: '\r',
  field: '\u0013',
  result: '\u0014',
  end: '\u0015',
}
/** Signs that stand for pictures, drawings, references of notes and comments, and a hyphen that is not printed. */
const SILENT = /[\u0000-\u0006\u0008\u001f]/gu

/** A stretch of text: where it begins and ends in the document, in characters, and where in the file. */
interface Piece {
  from: number
  to: number
  offset: number
  width: 1 | 2
}

interface Story {
  /** Characters of all texts of the file, one after the other. */
  text: string
  /** Offset in the file of a character. */
  offsetOf: (at: number) => number
}

const u32 = (bytes: Uint8Array, at: number): number => {
  if (at + 4 > bytes.length) throw damaged()
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true)
}
const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)

/** The pieces of the text, in its order ([MS-DOC], 2.9.38). */
function readPieces(table: Uint8Array, start: number, length: number): Piece[] {
  let at = start
  // modifiers that pieces share stand before their table
  while (table[at] === 1 && at < start + length) at += 3 + u16(table, at + 1)
  if (table[at] !== 2) throw damaged()
  const count = Math.floor((u32(table, at + 1) - 4) / 12)
  const bounds = at + 5
  if (count < 1 || bounds + 12 * count + 4 > table.length) throw damaged()
  return Array.from({ length: count }, (_, n): Piece => {
    const place = u32(table, bounds + 4 * (count + 1) + 8 * n + 2)
    const narrow = (place & 0x40000000) !== 0
    return {
      from: u32(table, bounds + 4 * n),
      to: u32(table, bounds + 4 * n + 4),
      offset: narrow ? (place & 0x3fffffff) >> 1 : place & 0x3fffffff,
      width: narrow ? 1 : 2,
    }
  })
}

/** The piece that holds a character; pieces are in the order of the text. */
function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.from ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return pieces[low]
}

function readStory(file: Uint8Array, pieces: readonly Piece[]): Story {
  const decoders = { 1: new TextDecoder('windows-1252'), 2: new TextDecoder('utf-16le', { ignoreBOM: true }) }
  const text = pieces
    .map(({ from, to, offset, width }) => {
      const bytes = file.subarray(offset, offset + (to - from) * width)
      if (to < from || bytes.length < (to - from) * width) throw damaged()
      return decoders[width].decode(bytes)
    })
    .join('')
  return {
    text,
    offsetOf: (at) => {
      const piece = pieceAt(pieces, at)
      return piece ? piece.offset + (at - piece.from) * piece.width : -1
    },
  }
}

const isSet = (modifiers: readonly Modifier[], sprm: number): boolean =>
  modifiers.findLast((modifier) => modifier.sprm === sprm)?.operand[0] === 1

/** The characters of a text that were deleted in tracked changes or are hidden, as stretches. */
function deletions(runs: readonly Run[], pieces: readonly Piece[]): { from: number; to: number }[] {
  return runs
    .filter(({ modifiers }) => isSet(modifiers, DELETED) || isSet(modifiers, HIDDEN))
    .flatMap((run) =>
      pieces.flatMap(({ from, to, offset, width }) => {
        const first = Math.max(from, from + Math.ceil((run.start - offset) / width))
        const last = Math.min(to, from + Math.ceil((run.end - offset) / width))
        return first < last ? [{ from: first, to: last }] : []
      }),
    )
}

/** Text without deletions (blanked with a sign that is not printed), each character in its place. */
function withoutDeletions(text: string, deleted: readonly { from: number; to: number }[]): string {
  if (deleted.length === 0) return text
  const units = text.split('')
  for (const { from, to } of deleted) units.fill('\u0000', from, to)
  return units.join('')
}

/** Text without the codes of fields, whose results are printed: between the sign of a field and that of its result. */
function printedOf(text: string): string {
  let printed = ''
  const open: boolean[] = []
  for (const sign of text) {
    if (sign === SIGN.field) open.push(true)
    else if (sign === SIGN.result && open.length > 0) open[open.length - 1] = false
    else if (sign === SIGN.end) open.pop()
    else if (!open.includes(true)) printed += sign
  }
  return printed.replace(SILENT, '').replaceAll('\u001e', '-')
}

const tidy = (text: string): string => text.replace(/[\s\u00a0]+/gu, ' ').trim()

/** Notes by the character that calls each: their texts stand one after the other in a text of their own. */
function readNotes(
  file: Uint8Array,
  table: Uint8Array,
  at: { calls: number; bounds: number },
  text: string,
): Map<number, string> {
  const [calls, length] = [u32(file, at.calls), u32(file, at.calls + 4)]
  const bounds = u32(file, at.bounds)
  const notes = new Map<number, string>()
  const count = Math.max(0, Math.floor((length - 4) / 6))
  for (let n = 0; n < count; n++) {
    const [from, to] = [u32(table, bounds + 4 * n), u32(table, bounds + 4 * n + 4)]
    notes.set(u32(table, calls + 4 * n), tidy(printedOf(text.slice(from, to))))
  }
  return notes
}

/**
 * The text of a Word 97–2003 file ([MS-DOC]): a line a paragraph, the rows of a table a line each with tabs between the
 * cells, notes behind their paragraph, results of fields and not their codes, what was inserted in tracked changes taken
 * and what was deleted left out. Automatic numbers are not read:
 * `unread` says so.
 *
 * Throws `UnreadableFile` for a file that is encrypted, damaged or no Word document, and for one without words.
 */
export function readDoc(bytes: Uint8Array): Extracted {
  const stream = openCompoundFile(bytes)
  const file = stream('WordDocument')
  if (!file || u16(file, 0) !== WORD_97) throw damaged()
  const flags = u16(file, AT.flags)
  if (flags & ENCRYPTED)
    throw new UnreadableFile(
      'Unexpected password, expected a document that opens without one. 文件有密码，请先去掉密码。',
    )
  const table = stream(flags & SECOND_TABLE ? '1Table' : '0Table')
  if (!table) throw damaged()
  const part = (at: number) => table.subarray(u32(file, at), u32(file, at) + u32(file, at + 4))
  const pieces = readPieces(table, u32(file, AT.pieces), u32(file, AT.pieces + 4))
  const story = readStory(file, pieces)
  const characters = readRuns(file, part(AT.characters), 'characters')
  const paragraphs = readRuns(file, part(AT.paragraphs), 'paragraphs')
  const text = withoutDeletions(story.text, deletions(characters, pieces))
  const main = text.slice(0, u32(file, AT.text))
  const afterText = main.length + u32(file, AT.footnotes)
  const endnotesAt = afterText + u32(file, AT.headers) + u32(file, AT.comments)
  const notes = new Map([
    ...readNotes(
      file,
      table,
      { calls: AT.footnoteCalls, bounds: AT.footnoteBounds },
      text.slice(main.length, afterText),
    ),
    ...readNotes(
      file,
      table,
      { calls: AT.endnoteCalls, bounds: AT.endnoteBounds },
      text.slice(endnotesAt, endnotesAt + u32(file, AT.endnotes)),
    ),
  ])
  const modifiersAt = (at: number) => runAt(paragraphs, story.offsetOf(at))?.modifiers ?? []
  return writeLines(main, modifiersAt, notes)
}

function writeLines(
  main: string,
  modifiersAt: (at: number) => Modifier[],
  notes: ReadonlyMap<number, string>,
): Extracted {
  const lines: string[] = []
  const origins: LineOrigin[] = []
  const pending: string[] = []
  let [paragraph, tables, numbered] = [0, 0, 0]
  let inTable = false
  let cell = ''
  let row: string[] = []
  const add = (line: string, origin: LineOrigin) => {
    if (line.trim() === '') return
    lines.push(line)
    origins.push(origin)
  }
  const writeNotes = () => {
    for (const note of pending.splice(0)) add(note, { paragraph })
  }
  let from = 0
  for (let at = 0; at < main.length; at++) {
    const note = notes.get(at)
    if (note !== undefined && note !== '') pending.push(note)
    const sign = main[at] ?? ''
    if (sign !== SIGN.paragraph && sign !== SIGN.cell && sign !== SIGN.page && at < main.length - 1) continue
    const ended = sign === SIGN.paragraph || sign === SIGN.cell || sign === SIGN.page
    const said = printedOf(main.slice(from, ended ? at : at + 1))
    from = at + 1
    const modifiers = modifiersAt(at)
    if (tidy(said) !== '' && u16(modifiers.findLast(({ sprm }) => sprm === LIST)?.operand ?? new Uint8Array(2), 0) > 0)
      numbered++
    const belongs = sign === SIGN.cell || isSet(modifiers, IN_TABLE)
    if (belongs) {
      if (!inTable) {
        paragraph++
        tables++
      }
      inTable = true
      if (sign === SIGN.cell && isSet(modifiers, END_OF_ROW)) {
        if (row.some((each) => each !== '')) add(row.join('\t'), { paragraph, table: tables })
        row = []
        cell = ''
      } else {
        cell = tidy(`${cell} ${said}`)
        if (sign === SIGN.cell) {
          row.push(cell)
          cell = ''
        }
      }
      continue
    }
    if (inTable) writeNotes()
    inTable = false
    paragraph++
    for (const line of said.split(SIGN.line)) add(line, { paragraph })
    writeNotes()
  }
  writeNotes()
  if (lines.length === 0)
    throw new UnreadableFile(
      'Unexpected document without words, expected text; pictures of pages have to be read by OCR first. 文档中没有文字，图片请先做文字识别。',
    )
  return {
    text: `${lines.join('\n')}\n`,
    lines: origins,
    form: 'plain',
    extractor: 'doc/1',
    ...(numbered > 0 && {
      unread: `Unexpected automatic numbers at ${numbered} paragraphs, expected typed ones; save the file as .docx, from which they are read. 自动编号未能读取，请另存为.docx。`,
    }),
  }
}
