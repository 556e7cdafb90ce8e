import type { StretchWeight } from './links/clauses.ts'

/** A stretch of a text with an object of its own. */
export interface TextPart {
  start: number
  end: number
}

/** A text has many parts when it has as many as this. */
const MANY = 3

/** Example: 一是 in 一是落实安全生产责任制。 */
const COUNTED = /(?<=^|[,;:。\n])[一二三四五六七八九十]是/g
/** Example: (一) and 1. before an item of a list: items are what one sentence lists, no parts. */
const ITEM = /^\s*\(?[一二三四五六七八九十\d]{1,3}[).、]/
const LINE = /[^\n]+/g
/** Example: 卫生健康支出 and 2.71: a short line that is no sentence is a cell of a table. */
const CELL = /^[^。;:]{1,20}$/
/** So many cells make a table. */
const TABLE = 12
/** So many items make a list. */
const LIST = 2
const SENTENCE = /[^。！？\n]+/g

const cutAt = (starts: readonly number[], end: number): TextPart[] =>
  starts.map((start, at) => ({ start, end: starts[at + 1] ?? end }))

/** The parts of a text between semicolons, where one sentence is most of it: 推进…建设;支持…研发;开展…试点. */
function bySemicolon(text: string, from: number): TextPart[] {
  const sentences = [...text.slice(from).matchAll(SENTENCE)]
  const longest = sentences.find(({ 0: sentence }) => sentence.length * 2 >= text.length - from)
  if (!longest) return []
  let at = from + longest.index
  const parts = longest[0].split(';').map((part) => {
    const start = at
    at += part.length + 1
    return { start, end: start + part.length }
  })
  return parts.length < MANY || parts.some(({ start, end }) => ITEM.test(text.slice(start, end))) ? [] : parts
}

/**
 * The parts of a folded text from `from` on, in order, where it has many: what stands below its headings inside the
 * text (虚拟现实产业。), what it counts (一是…二是…), or what its one long sentence puts side by side between semicolons.
 */
export function partsOf(text: string, from: number, roles: readonly StretchWeight[]): TextPart[] {
  const headings = roles.flatMap(({ start, factor }) => (factor > 1 ? [start] : []))
  if (headings.length >= MANY) return cutAt(headings, text.length)
  const counted = [...text.slice(from).matchAll(COUNTED)].map(({ index }) => from + index)
  if (counted.length >= MANY) return cutAt(counted, text.length)
  return bySemicolon(text, from)
}

/**
 * How much a line of a folded text says of it where it is one of a list's items or a table's cells: each of n as much as
 * each of n things that a clause lists. Takes the offset of a word.
 */
export function listedLines(text: string): (start: number) => number {
  const lines = [...text.matchAll(LINE)].map(({ index, 0: line }) => ({ line, start: index, end: index + line.length }))
  const items = lines.filter(({ line }) => ITEM.test(line))
  const cells = lines.filter(({ line }) => CELL.test(line) && !ITEM.test(line))
  const listed = [...(items.length < LIST ? [] : items), ...(cells.length < TABLE ? [] : cells)]
  const factor = 1 / Math.sqrt(listed.length)
  return (at) => (listed.some(({ start, end }) => start <= at && at < end) ? factor : 1)
}
