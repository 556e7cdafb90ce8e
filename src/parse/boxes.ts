import { fromChineseNumeral } from '../text/numerals.ts'
import type { Line } from '../input/line.ts'
import { joinLines } from '../input/line.ts'
import type { BodyLine } from './run-in.ts'
import { readLabel } from './label.ts'

/** The head of a box, split into its label and its title. */
export interface BoxHead {
  ordinal: number | null
  label: string
  /** Where the title begins in the line. */
  titleStart: number
}

// 专栏1 5G网络深度覆盖工程; 专栏四:…
const HEAD = /^专栏\s?(\d{1,2}|[一二三四五六七八九十]{1,3})?\s?[:.、]?\s?(?=[^。;]{0,50}$)/u
// 建设目标:…; 建设内容:…
const FIELD = /^[^,。;:]{2,10}:/u
// …〔责任单位:…〕 at the end of a paragraph
const CLAUSE_END = /[(〔[【][^()〔〕]{0,20}(?:责任|牵头|配合|负责)[^〔〕]*[)〕\]】]\s?。?$/u

/** Reads the head of a box from a folded line, or returns null. */
export function readBoxHead(key: string): BoxHead | null {
  const match = HEAD.exec(key)
  if (!match) return null
  const digits = match[1]
  const ordinal = digits === undefined ? null : /^\d/.test(digits) ? Number(digits) : fromChineseNumeral(digits)
  return { ordinal, label: match[0].replace(/[\s:.、]+$/u, '').replace(/\s/g, ''), titleStart: match[0].length }
}

/** Puts together heads of boxes that were printed over several lines: 专栏 / 1 / 枢纽建设工程. */
export function joinBoxHeads(lines: Line[]): Line[] {
  const out: Line[] = []
  for (const line of lines) {
    const last = out.at(-1)
    const open = last && /^专栏(?:\d{1,2}|[一二三四五六七八九十]{1,3})?$/u.test(last.key)
    if (open && line.key.length <= 40 && !/[。;:,]/u.test(line.key)) out[out.length - 1] = joinLines(last, [line])
    else out.push(line)
  }
  return out
}

/**
 * Index after the last entry of the box whose head stands at `head`: it ends where the outer numbering goes on,
 * where another box begins, or where the paragraphs stop looking like its own.
 */
export function boxEnd(entries: BodyLine[], head: number, outer: ReadonlyMap<string, number>): number {
  const inner = new Map<string, number>()
  let fields = 0
  for (let i = head + 1; i < entries.length; i++) {
    const entry = entries[i]
    if (!entry) break
    const { key } = entry.line
    if (readBoxHead(key)) return i
    if (entry.label) {
      const { system, ordinal } = entry.label
      if (system === 'cn' || system === 'zhang' || system === 'tiao') return i
      const continuesOuter = ordinal === (outer.get(system) ?? 0) + 1
      const continuesInner = ordinal === (inner.get(system) ?? 0) + 1
      if (continuesOuter && !(continuesInner && (ordinal === 1 || inner.size > 0))) return i
      inner.set(system, ordinal)
      continue
    }
    const field = FIELD.test(key)
    if (fields > 0 && !field && i - head > fields) return i
    if (!field && CLAUSE_END.test(key)) return i
    if (entry.alone) return i
    if (field) fields++
  }
  return entries.length
}

/** True if a folded line ends in a responsibility clause. */
export const endsInClause = (key: string): boolean => CLAUSE_END.test(key)

/** An entry for a line, its number read. */
export const entryOf = (line: Line): BodyLine => ({
  line,
  label: readLabel(line.key, line.text),
  title: null,
  alone: false,
})
