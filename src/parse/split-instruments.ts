import type { Line } from '../input/line.ts'
import type { Grammar } from '../schemas/grammar.ts'
import type { RoledLine } from './front.ts'
import { listsAttachments, ordinalOf } from './attachments.ts'
import { titleLength } from './broken-titles.ts'
import { readFront } from './front.ts'
import { readLabel } from './label.ts'
import {
  attachmentMark,
  isAddressee,
  isAttachmentList,
  isDateLine,
  isIssuing,
  isNote,
  isOrgan,
  numberLine,
} from './matter.ts'

/** The lines of one instrument of a document, before they are parsed. */
export interface InstrumentPart {
  role: 'notice' | 'main' | 'attachment'
  /** Prefix of its anchors; empty for the main instrument. */
  prefix: string
  lines: Line[]
}

/** Most lines a notice takes from addressee to date. */
const NOTICE = 80

/** A document's lines by instrument: the notice that issues it, the text itself, its attachments. */
export function splitInstruments(lines: Line[], grammar: Grammar): InstrumentPart[] {
  const end = noticeEnd(lines, grammar)
  const notice = lines.slice(0, end)
  const rest = lines.slice(end)
  const pieces = splitRest(rest, citedTitles(notice))
  const parts: InstrumentPart[] = []
  if (notice.length > 0) parts.push({ role: 'notice', prefix: 'notice', lines: notice })
  const others = pieces.some((p) => p.mark === null)
  // An annex that came alone, 附件1 above its title, is the document.
  const plans = pieces.filter((p) => p.mark === null || (p.index === 0 && (notice.length > 0 || !others)))
  pieces.forEach((piece, index) => {
    const main = plans.includes(piece)
    if (main) {
      const prefix = plans.length > 1 ? `plan-${plans.indexOf(piece) + 1}` : ''
      parts.push({ role: 'main', prefix, lines: piece.lines })
    } else {
      parts.push({ role: 'attachment', prefix: `attachment-${piece.mark || index + 1}`, lines: piece.lines })
    }
  })
  return parts
}

/** Index after the notice: after its date and the notes below; 0 when there is none. */
export function noticeEnd(lines: Line[], grammar: Grammar): number {
  const addressee = lines.slice(0, 14).findIndex((l) => isAddressee(l.key, grammar))
  const issuing = lines
    .slice(0, 14)
    .findIndex((l) => isIssuing(l.key) && l.key.length < 400 && !readLabel(l.key, l.text))
  const from = addressee >= 0 ? addressee : issuing
  if (from < 0) return 0
  for (let i = from + 1; i < Math.min(lines.length, from + NOTICE); i++) {
    const line = lines[i]
    if (!line) break
    const label = readLabel(line.key, line.text)
    if (label && (label.system === 'cn' || label.system === 'zhang' || label.system === 'tiao')) return 0
    if (!isDateLine(line.key)) continue
    let end = i + 1
    while (end < lines.length && isNote(lines[end]?.key ?? '')) end++
    return end < lines.length ? end : 0
  }
  return 0
}

/** Titles a notice names in 《》, folded, without brackets and spaces. */
function citedTitles(notice: Line[]): Set<string> {
  const titles = new Set<string>()
  for (const line of notice) {
    for (const { 1: title = '' } of line.key.matchAll(/《([^》〈]{0,80}(?:〈[^〉]{0,80}〉[^》]{0,80})?)》/gu))
      if (title.length >= 4) titles.add(bare(title))
    const listed = /^(?:附件\s?[:：])?\s?(?:\d{1,2}\.)?(.{4,60})$/u.exec(line.key)
    if (listed?.[1] && (isAttachmentList(line.key) || readLabel(line.key, line.text)?.system === 'num'))
      titles.add(bare(listed[1]))
  }
  return titles
}

const bare = (key: string): string => key.replace(/[\s《》〈〉"()（）]/gu, '')

interface Piece {
  /** Ordinal after 附件; empty for 附件 without one; null where the piece begins with a title. */
  mark: string | null
  index: number
  lines: Line[]
}

function splitRest(lines: Line[], cited: Set<string>): Piece[] {
  const starts: { at: number; mark: string | null }[] = [{ at: 0, mark: attachmentMark(lines[0]?.key ?? '') }]
  let parts = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line) break
    const label = readLabel(line.key, line.text)
    if (label?.system === 'cn' || label?.system === 'zhang') parts = label.ordinal
    if (i === 0 || label || listsAttachments(lines, i)) continue
    const mark = attachmentMark(line.key)
    const near = i - (starts.at(-1)?.at ?? 0) <= 2 && (starts.at(-1)?.mark ?? null) !== null
    if (mark !== null && parts > 0) starts.push({ at: i, mark: ordinalOf(mark) })
    else if (mark !== null && !near) starts.push({ at: i, mark: ordinalOf(mark) })
    else if (!near && startsInstrument(lines, i, cited, parts)) starts.push({ at: i, mark: null })
    else continue
    parts = 0
  }
  return starts
    .map(({ at, mark }, index) => ({ mark, index, lines: lines.slice(at, starts[index + 1]?.at) }))
    .filter((p) => p.lines.length > 0)
}

/** True if a title of its own begins here: one the notice names, or one after which numbering begins anew. */
function startsInstrument(lines: Line[], at: number, cited: Set<string>, parts: number): boolean {
  const n = titleLength(lines, at)
  if (n === 0 || at === 0) return false
  const key = lines
    .slice(at, at + n)
    .map((l) => l.key)
    .join('')
  if (cited.has(bare(key)) && (parts > 0 || at > 3)) return true
  if (parts === 0) return false
  const next = lines.slice(at + n, at + n + 8).map((l) => readLabel(l.key, l.text))
  const first = next.find((l) => l?.system === 'cn' || l?.system === 'zhang')
  return first?.ordinal === 1
}

/** The lines of a notice with their roles, its title, and its issuing sentence. */
export function readNotice(lines: Line[], grammar: Grammar): { lines: RoledLine[]; title: string } {
  const front = readFront(lines, grammar)
  const roled = [...front.lines]
  let signed = false
  let listing = false
  for (const line of lines.slice(front.length)) {
    const { key } = line
    if (!signed && isAddressee(key, grammar) && !roled.some((r) => r.role === 'addressee'))
      roled.push({ line, role: 'addressee' })
    else if (isAttachmentList(key) || (listing && readLabel(key, line.text)?.system === 'num')) {
      listing = true
      roled.push({ line, role: 'attachments' })
    } else if (isDateLine(key)) {
      signed = true
      roled.push({ line, role: 'date' })
    } else if (isNote(key)) roled.push({ line, role: 'note' })
    else if (isOrgan(key, grammar)) roled.push({ line, role: 'issuer' })
    else if (numberLine(key)) roled.push({ line, role: 'number' })
    else roled.push({ line, role: 'text' })
  }
  return { lines: roled, title: front.title }
}
