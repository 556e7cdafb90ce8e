import { keyOf } from '../text/key.ts'
import { INVISIBLE, restoreLookalikes } from '../text/lookalikes.ts'
import { restoreWidth } from '../text/width.ts'
import { isHan, isWide } from '../text/han.ts'
import type { CoverPart } from './extracted.ts'
import type { MappedCell, Mapped } from './mapped.ts'
import { joinMapped, sliceMapped, trimMapped } from './mapped.ts'

/** A logical line: reading text, its folded form for matching (same length), and the seed line it begins on. */
export interface Line extends Mapped {
  key: string
  /** 1-based seed line of its first character. */
  line: number
  /** White-space characters before the text in the seed, a full-width space counting two. */
  indent: number
  /** True if an empty line comes before it. */
  spaced: boolean
  /** Set on a line of a cover. */
  cover?: CoverPart
  /** Cells by row, for a line that stands for a table; its key is empty. */
  table?: MappedCell[][]
}

// 总 则; 第一章 总 则: single characters set apart, up to the end of the line
const LETTERSPACED = /(?<=^|\s)\p{Script=Han}(?:\s+\p{Script=Han}){1,7}$/u

// （一）, 1., 第三条: in a body on one line the space before a number is all that is left of a line end
const NUMBER =
  /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．](?!\d)|第[一二三四五六七八九十百零\d]{1,6}[章节条條])/u

/**
 * White space that has no meaning in Chinese text is left out: next to full-width marks, between a
 * Chinese character and a digit or letter, and between the letters of a spaced-out word; not before a number.
 */
function keepsSpace(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ''
  const after = text[end] ?? ''
  if (!before || !after) return false
  if (NUMBER.test(text.slice(end, end + 8))) return true
  if (isHan(before) && isHan(after)) return true
  return !isWide(before) && !isWide(after)
}

/** A mapped text without the characters that are not seen, look-alikes as what they look like. */
function readCharacters(mapped: Mapped): Mapped {
  const text = restoreLookalikes(mapped.text)
  const parts: Mapped[] = []
  let from = 0
  for (const { 0: unseen, index } of text.matchAll(INVISIBLE)) {
    parts.push(sliceMapped({ ...mapped, text }, from, index))
    from = index + unseen.length
  }
  return parts.length === 0 ? { ...mapped, text } : joinMapped([...parts, sliceMapped({ ...mapped, text }, from)])
}

/**
 * Makes a logical line of a mapped text: outer and meaningless inner white space and what is not seen dropped, look-alike
 * characters and width restored.
 */
export function toLine(mapped: Mapped, line: number, indent = 0, spaced = false): Line {
  const trimmed = trimMapped(readCharacters(mapped))
  const wide = { ...trimmed, text: restoreWidth(trimmed.text) }
  const compact = dropSpaces(wide)
  return { ...compact, key: keyOf(compact.text), line, indent, spaced }
}

function dropSpaces(mapped: Mapped): Mapped {
  if (!/\s/.test(mapped.text)) return mapped
  const letterspaced = LETTERSPACED.exec(mapped.text)?.index ?? mapped.text.length
  const parts: Mapped[] = []
  let from = 0
  for (const match of mapped.text.matchAll(/\s+/g)) {
    const end = match.index + match[0].length
    const keep = match.index < letterspaced && keepsSpace(mapped.text, match.index, end) ? 1 : 0
    parts.push(sliceMapped(mapped, from, match.index + keep))
    from = end
  }
  parts.push(sliceMapped(mapped, from))
  return joinMapped(parts)
}

/** A line cut at offsets, which are in order, into pieces, each trimmed; `lineOf` tells the seed line of an offset. */
export function splitLine(line: Line, at: readonly number[], lineOf: (offset: number) => number): Line[] {
  if (at.length === 0) return [line]
  return [0, ...at].map((start, n) => {
    const piece = trimMapped(sliceMapped(line, start, at[n]))
    const own = { ...line, ...piece, key: keyOf(piece.text) }
    if (n === 0) return own
    const [first] = piece.segments
    return { ...own, line: first ? lineOf(first.offset) : line.line, spaced: false }
  })
}

/** Lines as one, each following the one before without a break. */
export function joinLines(first: Line, rest: readonly Line[]): Line {
  const parts: Mapped[] = [first]
  for (const line of rest) {
    const before = parts.at(-1)?.text ?? ''
    if (/[A-Za-z0-9]$/.test(before.slice(-1)) && /^[A-Za-z0-9]/.test(line.text)) parts.push({ text: ' ', segments: [] })
    parts.push(line)
  }
  const joined = joinMapped(parts)
  return { ...first, ...joined, key: keyOf(joined.text) }
}
