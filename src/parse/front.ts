import type { Line } from '../input/line.ts'
import { joinMapped } from '../input/mapped.ts'
import type { ParagraphRole } from '../policy/index.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { RANGE } from '../text/ranges.ts'
import { attachmentsEndingAt, unsignedList } from './attachments.ts'
import { findDate, findMonth } from './find-date.ts'
import { furnitureRule } from './furniture.ts'
import { isTitleLike, isTitleStart } from './title-shape.ts'
import { BEGINS_WITH_DAY, isHistory } from './history.ts'
import {
  attachmentMark,
  isAddressee,
  isDateLine,
  isField,
  isNote,
  isOrgan,
  isSpeaker,
  isSpeechLine,
  isSubtitle,
  numberLine,
  titleField,
} from './matter.ts'
import { readLabel } from './label.ts'
import { isBareDateline, isHeadline, organsInHeadline } from './news.ts'

/** A line of the front or back of an instrument, with what it is. */
export interface RoledLine {
  line: Line
  role: ParagraphRole
}

/** The front of an instrument: its roled lines, its title, and how many lines it takes. */
export interface Front {
  lines: RoledLine[]
  title: string
  subtitle: string
  length: number
}

/** Longest piece of a title broken over lines, and most pieces. */
const PIECE = 50
const PIECES = 5

// (2022—2026年): a horizon that belongs to the title
const YEARS = new RegExp(`^\\((?:19|20)\\d{2}\\s?年?\\s?(?:${RANGE}\\s?(?:19|20)\\d{2}\\s?年?)?\\)$`, 'u')
// (2011年12月15日…公布 根据…修订)
const HISTORY = /^[(（].*(?:公布|修订|修正|通过|施行|发布).*[)）]$/u

// 并自即日生效: the end of a history on a line of its own
const IN_FORCE = /^[并,]?自.{1,20}(?:施行|生效|实施)。?$/u
/** Example: 令 between the organs that issue a decree together, a line each, and its number. */
const DECREE = /^(?:令|公告)$/u

const isPiece = (key: string): boolean =>
  key.length <= PIECE && !/[。,;:!?]/u.test(key) && !readLabel(key, key) && numberLine(key) === null && !isDateLine(key)

/** Example: 关于印发…的通知, 和二〇三五年远景目标纲要 after a piece that looks complete. */
const GOES_ON = /^(?:关于|的|和|及|暨|与|实施)/u

/** Length, in lines, of the title that begins at `from`: pieces up to one that ends like a title; 0 when there is none. */
export function titleLength(lines: Line[], from: number): number {
  let whole = ''
  for (let n = 0; n < PIECES; n++) {
    const key = lines[from + n]?.key
    if (key === undefined) return 0
    whole += key
    if (isTitleLike(whole)) {
      const next = lines[from + n + 1]?.key ?? ''
      if (isTitleStart(key) || (GOES_ON.test(next) && isPiece(next) && isTitleLike(whole + next))) continue
      return n + 1
    }
    if (!isPiece(key) || (isSubtitle(key) && n === 0) || isNote(key)) return 0
  }
  return 0
}

/** Example: 国务院办公厅转发国家教委, 国务院关于促进综合保税区: the first piece of a title. */
const OPENING = /关于|转发|印发|批转|同意|^.{2,20}对/u

/** Example: 发展规划, 实施方案: what ends a title and is none by itself. */
const BARE_END = 6
const isBareEnd = (key: string): boolean => key.length <= BARE_END && !OPENING.test(key)

/**
 * Index of the line where the title begins that ends at or after `at`: pieces above it are taken in, if they open a
 * title that the line at `at` goes on with.
 */
export function titleStart(lines: Line[], at: number, from: number, grammar: Grammar): number {
  const last = lines[at]?.key ?? ''
  for (let first = Math.max(from, at - PIECES + 1); first < at; first++) {
    const key = lines[first]?.key ?? ''
    if (!isPiece(key) || furnitureRule(key) !== null) continue
    // the headline of a report above a document's own title
    if (organsInHeadline(key).length > 0 && !GOES_ON.test(lines[first + 1]?.key ?? '')) continue
    const adjacent = first === at - 1
    // 国务院办公厅 above 关于…的函; 某软件业 above 发展规划
    const opens = OPENING.test(key) || (adjacent && (isOrgan(key, grammar) ? GOES_ON.test(last) : isBareEnd(last)))
    if (opens && first + titleLength(lines, first) > at) return first
  }
  return at
}

/** Shortest piece of a title, in characters, that counts as printed twice; longest title that is looked at. */
const TWICE = { piece: 6, title: 300 }

/**
 * A title whose pieces stand twice each, once: bold letters of some printers are the same letters laid over each other,
 * and what takes the text out of the file finds both.
 */
export function printedOnce(title: string): string {
  if (title.length > TWICE.title) return title
  let once = ''
  for (let at = 0; at < title.length;) {
    const half = Math.floor((title.length - at) / 2)
    const lengths = Array.from({ length: Math.max(half - TWICE.piece + 1, 0) }, (_, n) => TWICE.piece + n)
    const piece = lengths.find((n) => title.startsWith(title.slice(at, at + n), at + n))
    if (piece === undefined) return title
    once += title.slice(at, at + piece)
    at += 2 * piece
  }
  return once
}

/** Reads the lines before the text of an instrument: title, number, issuer, date, notes. */
export function readFront(lines: Line[], grammar: Grammar): Front {
  const roled: RoledLine[] = []
  const titles: Line[] = []
  let subtitle = ''
  let named: { roled: number; title: string } | null = null
  let i = 0
  for (; i < lines.length; i++) {
    const line = lines[i]
    if (!line) break
    const { key } = line
    const field = titleField(key)
    const decree = DECREE.test(key) && numberLine(lines[i + 1]?.key ?? '') !== null
    if (line.cover === 'title') {
      titles.push(line)
      roled.push({ line, role: 'title' })
    } else if (line.cover === 'other') roled.push({ line, role: roleOnCover(key, grammar) })
    else if (attachmentMark(key) !== null) roled.push({ line, role: 'note' })
    else if (numberLine(key) || (decree && roled.at(-1)?.role === 'issuer')) roled.push({ line, role: 'number' })
    else if (isField(key)) {
      if (field !== null) named ??= { roled: roled.length, title: line.text.slice(field) }
      roled.push({ line, role: 'note' })
    } else if (isField(lines[i - 1]?.key ?? '') && runsOn(lines, i, grammar)) roled.push({ line, role: 'note' })
    else if (titles.length === 0 && titleLength(lines, i) > 0) {
      const n = titleLength(lines, i)
      for (const piece of lines.slice(i, i + n)) {
        titles.push(piece)
        roled.push({ line: piece, role: 'title' })
      }
      i += n - 1
    } else if (titles.length === 0 && isHeadline(lines, i)) {
      titles.push(line)
      roled.push({ line, role: 'title' })
    } else if (titles.length > 0 && isBareDateline(key)) roled.push({ line, role: 'note' })
    else if (isDateLine(key) || isSpeechLine(key)) roled.push({ line, role: 'date' })
    else if (historyLength(lines, i) > 0) {
      const n = historyLength(lines, i)
      for (const piece of lines.slice(i, i + n)) roled.push({ line: piece, role: 'note' })
      i += n - 1
    } else if (HISTORY.test(key) || isNote(key) || (roled.at(-1)?.role === 'note' && IN_FORCE.test(key)))
      roled.push({ line, role: 'note' })
    else if (titles.length > 0 && isSubtitle(key)) {
      if (YEARS.test(key)) subtitle = line.text
      roled.push({ line, role: 'subtitle' })
    } else if (isSpeaker(key)) roled.push({ line, role: 'issuer' })
    else if (titles.length > 0 && isOrgan(key, grammar)) roled.push({ line, role: 'issuer' })
    else if (titles.length === 0 && lines.length > 1 && isPiece(key) && isPlainTitle(lines, i, grammar)) {
      titles.push(line)
      roled.push({ line, role: 'title' })
    } else break
  }
  const field = titles.length === 0 && named ? roled[named.roled] : undefined
  if (field) field.role = 'title'
  return {
    lines: roled,
    title: titles.length > 0 ? printedOnce(joinMapped(titles).text) : (named?.title ?? ''),
    subtitle,
    length: i,
  }
}

/** What a line of a cover is that is no piece of its title: the type has told the title, all else is a note at least. */
function roleOnCover(key: string, grammar: Grammar): ParagraphRole {
  if (numberLine(key) !== null) return 'number'
  if (findDate(key) !== null || findMonth(key) !== null) return 'date'
  if (isOrgan(key, grammar)) return 'issuer'
  return isSubtitle(key) ? 'subtitle' : 'note'
}

/** A history takes so many printed lines at the most. */
const HISTORY_LINES = 6

/** How many lines from one on tell a regulation's history together; 0 where none begins. */
function historyLength(lines: Line[], at: number): number {
  let whole = ''
  for (let n = 1; n <= HISTORY_LINES; n++) {
    const key = lines[at + n - 1]?.key
    if (key === undefined || (n > 1 && readLabel(key, key))) return 0
    whole += key
    const open = /^[(（]/u.test(whole) && !/[)）]$/u.test(whole)
    if (!open && isHistory(whole)) return n
    // Only what is still open, or breaks off inside a name, goes on.
    if (!open && (n > 1 || !BEGINS_WITH_DAY.test(whole))) return 0
  }
  return 0
}

/** True for a line that may be the rest of a field printed over two lines. */
const runsOn = (lines: Line[], at: number, grammar: Grammar): boolean => {
  const key = lines[at]?.key ?? ''
  return key.length < 80 && titleLength(lines, at) === 0 && !readLabel(key, key) && !isAddressee(key, grammar)
}

/** A first line without a genre word is the title if a paragraph, a number or a table comes after it. */
function isPlainTitle(lines: Line[], at: number, grammar: Grammar): boolean {
  const key = lines[at]?.key ?? ''
  const next = lines[at + 1]
  if (!next || key.length < 4) return false
  return (
    next.table !== undefined ||
    next.key.length > 40 ||
    readLabel(next.key, next.text) !== null ||
    isAddressee(next.key, grammar)
  )
}

/** Splits off issuer, date and notes at the end of an instrument (GB/T 9704-2012, 7.3.5). */
export function splitBack(lines: Line[], grammar: Grammar): { rest: Line[]; back: RoledLine[] } {
  let end = lines.length
  const back: RoledLine[] = []
  while (end > 0) {
    const line = lines[end - 1]
    if (!line) break
    const { key } = line
    const signed = back.some((b) => b.role === 'date')
    if (isNote(key) && !signed) back.unshift({ line, role: 'note' })
    else if (isDateLine(key) && !signed) back.unshift({ line, role: 'date' })
    else if (isOrgan(key, grammar) && signed && back.length < 12) back.unshift({ line, role: 'issuer' })
    else if (signed && attachmentsEndingAt(lines, end - 1) > 0) {
      const length = attachmentsEndingAt(lines, end - 1)
      for (const listed of lines.slice(end - length, end).reverse()) back.unshift({ line: listed, role: 'attachments' })
      end -= length - 1
    } else break
    end--
  }
  if (back.some((b) => b.role === 'date')) return { rest: lines.slice(0, end), back }
  const rest = lines.slice(0, lines.length - unsignedList(lines))
  return { rest, back: lines.slice(rest.length).map((line) => ({ line, role: 'attachments' })) }
}
