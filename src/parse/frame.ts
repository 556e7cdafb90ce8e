import type { Line } from '../input/line.ts'
import { sliceMapped } from '../input/mapped.ts'
import type { FateMark } from '../input/fate.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { bodyStart } from './body-start.ts'
import { titleLength } from './broken-titles.ts'
import { furnitureRule, isAroundOnly } from './furniture.ts'
import { readLabel } from './label.ts'
import { isOrgan } from './matter.ts'
import { isTitleLike } from './title-shape.ts'

/** The lines of the document, and what the other lines are. */
export interface Framed {
  body: Line[]
  marks: FateMark[]
}

/**
 * Lines of the document and of its frame: site furniture and news leads are told apart from it. Of a page whose reader has
 * told the element with the document from the others (`told`), an organ's name and sentences above it are its own.
 */
export function findFrame(lines: Line[], told: boolean, grammar: Grammar): Framed {
  const start = told ? withWordsAbove(lines, bodyStart(lines, grammar), grammar) : bodyStart(lines, grammar)
  const end = bodyEnd(lines, start)
  const names = sectionNames(lines)
  const announced = announcedTitle(lines, start)
  const body: Line[] = announced ? [announced.title] : []
  const marks: FateMark[] = announced
    ? announced.around.map((l) => markOf(l, 'frame', 'frame/before-the-document'))
    : []
  const isMidst = midstOf(lines, start, end)
  lines.forEach((line, index) => {
    const furniture = isMidst(index) ? null : furnitureRule(line.key)
    if (announced && index === start - 1) return
    if (index < start) marks.push(markOf(line, 'frame', furniture ?? 'frame/before-the-document'))
    else if (index >= end) marks.push(markOf(line, 'frame', furniture ?? 'frame/after-the-document'))
    else if (furniture) marks.push(markOf(line, 'dropped', furniture))
    else if (names.has(line.key)) marks.push(markOf(line, 'frame', 'frame/encyclopedia-heading'))
    else body.push(line)
  })
  return { body, marks }
}

/** Index of the first of the sentences and organs' names that stand directly above a line, its own where there are none. */
function withWordsAbove(lines: readonly Line[], at: number, grammar: Grammar): number {
  const isWords = ({ key, text }: Line) =>
    furnitureRule(key) === null && (isOrgan(key, grammar) || /[。！？]["”）)]*$/u.test(text))
  let start = at
  for (let line = lines[at - 1]; line && isWords(line); line = lines[start - 1]) start--
  return start
}

/** So long, in characters, is a paragraph that belongs to a text and not to its page. */
const PARAGRAPH = 40

/**
 * Tells of a line between `start` and `end` whether it is the text's though it looks like what pages put around one: it
 * stands between paragraphs or numbered lines, and beside no line that is furniture anywhere, as a page printed in the midst
 * of a text has.
 */
function midstOf(lines: readonly Line[], start: number, end: number): (index: number) => boolean {
  const isBody = ({ key, text }: Line) =>
    furnitureRule(key) === null && (readLabel(key, text) !== null || (key.length >= PARAGRAPH && /[。；]$/u.test(text)))
  const body = lines.slice(start, end)
  const [first, last] = [start + body.findIndex(isBody), start + body.findLastIndex(isBody)]
  const isPage = (line: Line | undefined) =>
    line !== undefined && furnitureRule(line.key) !== null && !isAroundOnly(line.key)
  return (index) => {
    const line = lines[index]
    if (!line || index <= first || index >= last || !isAroundOnly(line.key)) return false
    return !isPage(lines[index - 1]) && !isPage(lines[index + 1])
  }
}

/** Example: 《关于实施…工程的意见》全文如下。 */
const ANNOUNCES = /^《([^《》]{6,100})》全文如下。?$/u

/**
 * The title of a document whose text begins at `start` without one: where a news agency passes it on, the title stands
 * only in the line that announces the text. Null where that line announces none, or the text has its own.
 */
function announcedTitle(lines: Line[], start: number): { title: Line; around: Line[] } | null {
  const line = lines[start - 1]
  const title = line && ANNOUNCES.exec(line.key)?.[1]
  if (!line || title === undefined || !isTitleLike(title) || titleLength(lines, start) > 0) return null
  const piece = (from: number, to?: number): Line => {
    const cut = sliceMapped(line, from, to)
    return { ...line, ...cut, key: line.key.slice(from, to) }
  }
  return { title: piece(1, 1 + title.length), around: [piece(0, 1), piece(1 + title.length)] }
}

/** A mark over all that a line maps to. */
export function markOf(line: Line, fate: FateMark['fate'], rule: string): FateMark {
  const first = line.segments[0]
  const last = line.segments.at(-1)
  const start = first?.offset ?? 0
  return { start, end: last ? last.offset + last.length : start, fate, rule }
}

/** Headings of an encyclopedia page: names that a line of contents lists and that recur as lines. */
function sectionNames(lines: Line[]): Set<string> {
  const keys = new Map<string, number>()
  for (const l of lines) keys.set(l.key, (keys.get(l.key) ?? 0) + 1)
  for (const line of lines) {
    if (line.key.length > 200 || !line.key.includes(',')) continue
    const names = line.key.split(',').filter(Boolean)
    if (names.length >= 2 && names.every((n) => n.length <= 12 && keys.has(n))) return new Set(names)
  }
  return new Set()
}

/** Greatest share of the text, and number of numbered lines, that may come after a document. */
const CLOSING = { share: 0.35, numbers: 4 }

/** Index after the last line of the document: what follows closing furniture is not part of it. */
function bodyEnd(lines: Line[], start: number): number {
  // from the end: the furthest back a closing line may stand with little text and few numbers after it
  let end = lines.length
  let size = 0
  let numbered = 0
  const total = lines.slice(start).reduce((sum, l) => sum + l.key.length, 0)
  for (let i = lines.length - 1; i > start; i--) {
    const line = lines[i]
    if (!line) break
    size += line.key.length
    if (readLabel(line.key, line.text)) numbered++
    if (size > CLOSING.share * total || numbered >= CLOSING.numbers) break
    if (furnitureRule(line.key)?.startsWith('frame/closing')) end = i
  }
  return end
}
