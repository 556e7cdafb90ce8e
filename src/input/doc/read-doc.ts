import type { Extracted, LineOrigin } from '../extracted.ts'
import { UnreadableFile } from '../extracted.ts'
import { damaged, openCompoundFile } from './compound-file.ts'
import type { Modifier } from './properties.ts'
import { readRuns, runAt } from './properties.ts'
import { deletions, isSet, readPieces, readStory, u16, u32, withoutDeletions } from './story.ts'

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

/** Modifiers of paragraphs: in a table, the end of a row, a number of a list. */
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
