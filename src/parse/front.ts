import type { Line } from '../input/line.ts'
import { joinMapped } from '../input/mapped.ts'
import type { ParagraphRole } from '../policy/index.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { RANGE } from '../text/ranges.ts'
import { isPiece, printedOnce, titleLength } from './broken-titles.ts'
import { findDate, findMonth } from './find-date.ts'
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
import { isBareDateline, isHeadline } from './news.ts'

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

// (2022—2026年): a horizon that belongs to the title
const YEARS = new RegExp(`^\\((?:19|20)\\d{2}\\s?年?\\s?(?:${RANGE}\\s?(?:19|20)\\d{2}\\s?年?)?\\)$`, 'u')
// (2011年12月15日…公布 根据…修订)
const HISTORY = /^[(（].*(?:公布|修订|修正|通过|施行|发布).*[)）]$/u

// 并自即日生效: the end of a history on a line of its own
const IN_FORCE = /^[并,]?自.{1,20}(?:施行|生效|实施)。?$/u
/** Example: 令 between the organs that issue a decree together, a line each, and its number. */
const DECREE = /^(?:令|公告)$/u

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
