import type { Grammar } from '../schemas/grammar.ts'
import type { VFile } from 'vfile'
import type { Block, Instrument, Unit } from '../policy/index.ts'
import type { RegionTable } from '../policy/regions.ts'
import { splitAttachmentHeads } from './attachments.ts'
import { withoutFalseArticles } from './articles.ts'
import { entryOf, joinBoxHeads } from './boxes.ts'
import { assignKinds, uniqueAnchors } from './finish-tree.ts'
import { withoutFalseHalves } from './half-labels.ts'
import { liftGroupClauses } from './group-clauses.ts'
import { findContents } from './contents.ts'
import { cutRunOn } from './cut-run-on.ts'
import { secondCopy } from './copies.ts'
import { findFrame, markOf } from './frame.ts'
import type { FateMark } from '../input/fate.ts'
import type { RoledLine } from './front.ts'
import { splitBack } from './back.ts'
import { readFront } from './front.ts'
import type { InstrumentPart } from './split-instruments.ts'
import { takeImprint } from './imprint.ts'
import { holdsDocument } from './holds-document.ts'
import { readNotice, splitInstruments } from './split-instruments.ts'
import { extractedOf } from '../input/extracted.ts'
import { readInput } from '../input/read-input.ts'
import type { Line } from '../input/line.ts'
import { dropPageFurniture } from './page-furniture.ts'
import type { TextMetadata } from './metadata/read-metadata.ts'
import { readMetadata } from './metadata/read-metadata.ts'
import { paragraph } from './nodes.ts'
import { buildOutline, matter } from './build-outline.ts'
import type { Locator } from '../input/locator.ts'
import { makeLocator } from '../input/locator.ts'
import { markTitles } from './run-in.ts'
import { splitLines } from './split-lines.ts'
import { unwrap } from './unwrap.ts'

/** What parsing a seed gives. `instruments` is empty when there is no document in it. */
export interface Parsed {
  instruments: Instrument[]
  metadata: TextMetadata
  marks: FateMark[]
  locator: Locator
}

/**
 * Parses the text of a seed into instruments, reads its metadata, and tells the frame apart. Never throws on
 * text: what it does not understand becomes a paragraph and, where an editor should look, a message on the file.
 */
export function parse(file: VFile, table: RegionTable, grammar: Grammar): Parsed {
  const seed = String(file)
  const locator = makeLocator(seed)
  const read = readInput(seed, { extension: file.extname ?? '', extracted: extractedOf(file) }, locator.lineOf)
  const pages = dropPageFurniture(read.lines)
  const { lineOf } = locator
  const units = splitLines(cutRunOn(unwrap(pages.lines), lineOf, grammar), lineOf)
  const lines = joinBoxHeads(splitAttachmentHeads(units, lineOf))
  const around = outside(seed, read.marks)
  const framed = findFrame(lines, around.length > 0, grammar)
  const { body: first, copy } = firstCopy(framed.body, file)
  const { body, imprint, marks: imprintMarks } = takeImprint(first, grammar)
  const marks = [...read.marks, ...pages.marks, ...framed.marks, ...copy, ...imprintMarks]
  // the date of print is no date of publication
  const kept = new Set([...body, ...imprint])
  const frame = [...(read.record ?? []), ...around, ...lines.filter((l) => !kept.has(l)).map((l) => l.text)]
  const titles = { title: '', subtitle: '' }
  if (!holdsDocument(body, grammar)) {
    file.message('Unexpected file without a document, expected a title, numbered units or paragraphs of prose', {
      place: { line: 1, column: 1 },
      ruleId: 'no-document',
      source: 'duidu',
    }).note = 'It looks like the furniture of a web page. It is not published; save the page of the document itself.'
    return { instruments: [], metadata: readMetadata([], titles, frame, table, grammar), marks, locator }
  }
  const instruments = splitInstruments(body, grammar).map((part) => buildInstrument(part, titles, locator, grammar))
  for (const instrument of instruments) {
    liftGroupClauses(instrument)
    assignKinds(instrument, grammar)
  }
  for (const { anchor, node } of uniqueAnchors(instruments)) {
    file.message(`Unexpected second unit numbered ${anchor}, expected each number once in its place`, {
      place: node.children[0]?.position ?? null,
      ruleId: 'number-repeated',
      source: 'duidu',
    })
  }
  return { instruments, metadata: readMetadata(instruments, titles, frame, table, grammar), marks, locator }
}

/** The texts of a page around its document, which its reader has already told apart. */
const outside = (seed: string, marks: readonly FateMark[]): string[] =>
  marks.filter((mark) => mark.rule === 'html/outside-the-document').map((mark) => seed.slice(mark.start, mark.end))

/** The document once: a second copy of it is frame, and a message says so. */
function firstCopy(body: Line[], file: VFile): { body: Line[]; copy: FateMark[] } {
  const at = secondCopy(body)
  if (at === null) return { body, copy: [] }
  file.message('Unexpected second copy of the document, expected it once; the second is kept as frame', {
    place: { line: body[at]?.line ?? 1, column: 1 },
    ruleId: 'document-printed-twice',
    source: 'duidu',
  })
  return { body: body.slice(0, at), copy: body.slice(at).map((l) => markOf(l, 'frame', 'frame/second-copy')) }
}

function buildInstrument(
  part: InstrumentPart,
  titles: { title: string; subtitle: string },
  locator: Locator,
  grammar: Grammar,
): Instrument {
  const paragraphs = (lines: RoledLine[]): Block[] => lines.map(({ line, role }) => paragraph(line, role, locator))
  if (part.role === 'notice') {
    const notice = readNotice(part.lines, grammar)
    const unit = matter('notice', 'preamble', notice.title, paragraphs(notice.lines))
    return { type: 'instrument', role: 'notice', anchor: 'notice', kind: null, title: notice.title, children: [unit] }
  }
  const contents = findContents(part.lines)
  const listed = contents ? part.lines.slice(contents.start, contents.end) : []
  const { rest, back } = splitBack(
    part.lines.filter((l) => !listed.includes(l)),
    grammar,
  )
  const front = readFront(rest, grammar)
  const entries = withoutFalseHalves(withoutFalseArticles(rest.slice(front.length).map(entryOf), grammar))
  markTitles(entries)
  const at = (name: string) => (part.prefix ? `${part.prefix}.${name}` : name)
  const children: Block[] = []
  if (front.lines.length > 0) children.push(matter(at('title'), 'heading', front.title, paragraphs(front.lines)))
  if (contents) {
    const unit = matter(
      at('contents'),
      'heading',
      '',
      listed.map((l) => paragraph(l, 'contents', locator)),
    )
    children.splice(contents.start === 0 ? 0 : children.length, 0, unit)
  }
  const outline = buildOutline(entries, part.prefix, locator, grammar)
  const loose = wrapLoose(outline, at, part.role === 'attachment' ? 'attachment' : 'preamble', front.title)
  for (const block of loose) children.push(block)
  if (back.length > 0) {
    children.push(
      matter(at('signature'), 'preamble', '', [
        { type: 'signature', children: back.map(({ line, role }) => paragraph(line, role, locator)) },
      ]),
    )
  }
  if (part.role === 'main' && titles.title === '')
    Object.assign(titles, { title: front.title, subtitle: front.subtitle })
  return { type: 'instrument', role: part.role, anchor: part.prefix, kind: null, title: front.title, children }
}

/** Puts paragraphs outside of any unit into units of their own: p1, p2 … */
function wrapLoose(
  blocks: Block[],
  at: (name: string) => string,
  kind: 'preamble' | 'attachment',
  title: string,
): Block[] {
  let count = 0
  return blocks.map((block): Block => {
    if (block.type === 'part' || block.type === 'section' || block.type === 'item' || block.type === 'article')
      return block
    if (block.type === 'box' || block.type === 'matter') return block
    count++
    // a table of tasks only holds them
    const holds = block.type === 'table' && block.children.some(({ type }) => type === 'rows')
    const unit: Unit = matter(at(`p${count}`), holds ? 'heading' : kind, kind === 'attachment' ? title : '', [block])
    return unit
  })
}
