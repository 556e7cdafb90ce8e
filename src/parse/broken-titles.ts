/** Titles that are broken over several lines. */
import type { Line } from '../input/line.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { furnitureRule } from './furniture.ts'
import { readLabel } from './label.ts'
import { isDateLine, isNote, isOrgan, isSubtitle, numberLine } from './matter.ts'
import { organsInHeadline } from './news.ts'
import { isTitleLike, isTitleStart } from './title-shape.ts'

/** Longest piece of a title broken over lines, and most pieces. */
const PIECE = 50
const PIECES = 5

/** Whether a folded line may be a piece of a title broken over lines. */
export const isPiece = (key: string): boolean =>
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
