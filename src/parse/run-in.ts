import type { Line } from '../input/line.ts'
import { isClauseLine, isOnlyClauses } from './clause-lines.ts'
import type { Label, LabelSystem } from './label.ts'
import { LABEL_SYSTEMS, rankOf } from './label.ts'
import type { Ranks } from './ranks.ts'
import { ranksOf } from './ranks.ts'

/** A line of the body with what is known of it. */
export interface BodyLine {
  line: Line
  label: Label | null
  /** Extent of the title in the line's text, marks at its end excluded; null when it has none. */
  title: { start: number; end: number } | null
  /** True if the title has the line to itself. */
  alone: boolean
}

/** Greatest lengths, in characters, of what counts as a title. */
const TITLE = { alone: 60, stopped: 40, runIn: 45, unnumbered: 32, colon: 16 }

// 到2026年,…; 2023年底前完成: a commitment, not a title
const DATED = /(?:到|至)?20\d{2}年|年底前|月底前/u
// 。 ends a title, as do ： and a space between Chinese characters
const STOP = /[。:;!?]| (?=\p{Script=Han})/u
const DASH = /^[—─-]{2}\s?/u

/** Where a title that the text runs on from would end, or null. Positions in the folded rest of a line. */
function runInEnd(rest: string, longest = TITLE.runIn): number | null {
  const match = STOP.exec(rest)
  if (!match || match.index < 2 || match.index > longest) return null
  const head = rest.slice(0, match.index)
  if (DATED.test(head) || rest.length - match.index < 4) return null
  if (match[0] === ':') return match.index <= TITLE.colon && !/[,、"]/u.test(head) ? match.index : null
  if (match[0] !== '。' && match[0] !== ' ') return null
  // 新建5G基站800个,实现全覆盖。(责任单位:…): a sentence with who answers for it, not a title with its text
  if (isOnlyClauses(rest.slice(match.index + 1))) return null
  if (match[0] === ' ' && (/,/.test(head) || rest.length - match.index < 20)) return null
  return (head.match(/,/g)?.length ?? 0) > 1 ? null : match.index
}

/** Whether the entry below a number is text of it: no clause, and no number of the same rank or above. */
const bears = (next: BodyLine, label: Label): boolean =>
  next.label ? rankOf(next.label.system) > rankOf(label.system) : !isClauseLine(next.line.key)

/** True if the rest of a numbered line is a title with the line to itself. `next` is the entry after it. */
function isAlone(rest: string, label: Label, next: BodyLine | undefined): boolean {
  const body = rest.replace(/[。:]$/u, '')
  if (body.length < 2 || body.length > TITLE.alone || /[。;!?]/u.test(body) || /[;,、]$/u.test(rest)) return false
  // 发展产业 培育企业,壮大集群: the text runs on after a space
  if (/\S \p{Script=Han}.*[,、]/u.test(body)) return false
  const holds = next !== undefined && (next.label === null || next.label.system !== label.system)
  // 新建5G基站800个,实现全覆盖。 with no text of its own below is a sentence
  if (/。$/u.test(rest) && !(holds && bears(next, label))) return false
  if (/[。:]$/u.test(rest)) return holds && body.length <= TITLE.stopped && !(DATED.test(body) && body.length > 20)
  return holds || body.length <= 30
}

/** Marks the titles of numbered lines: own-line titles by shape, run-in titles where the line's fellows agree. */
export function markTitles(entries: BodyLine[]): void {
  entries.forEach((entry, i) => {
    if (!entry.label || entry.label.system === 'tiao') return
    const { length } = entry.label
    const rest = entry.line.key.slice(length)
    if (!isAlone(rest, entry.label, entries[i + 1])) return
    entry.title = { start: length, end: entry.line.text.length - (/[。:]$/u.test(rest) ? 1 : 0) }
    entry.alone = true
  })
  const ranks = ranksOf(entries)
  // an article of a law begins with its first sentence: 第五条 国家实行…制度。
  const bearCaptions = ranks('tiao') > rankOf('tiao')
  for (const group of fellows(entries, ranks)) {
    const open = group.filter((e) => e.title === null)
    const starts = open.map(({ line, label }) => {
      const at = label?.length ?? 0
      return label?.system === 'tiao' && bearCaptions && line.key.charAt(at) === ' ' ? at + 1 : at
    })
    const ends = open.map((e, i) => runInEnd(e.line.key.slice(starts[i])))
    const found = ends.filter((e) => e !== null).length
    const agree = found + group.length - open.length
    const single = group.length === 1 && ends[0] != null && ends[0] <= 25
    if (!(single || (group.length > 1 && agree / group.length >= 0.6))) continue
    open.forEach((entry, i) => {
      const end = ends[i]
      const start = starts[i] ?? 0
      if (end != null) entry.title = { start, end: start + end }
    })
  }
}

/** Groups of entries numbered by one system in one run: a number of higher rank begins new groups below it. */
function fellows(entries: BodyLine[], ranks: Ranks): BodyLine[][] {
  const groups: BodyLine[][] = []
  const open = new Map<LabelSystem, BodyLine[]>()
  for (const entry of entries) {
    if (!entry.label) continue
    const { system } = entry.label
    for (const below of LABEL_SYSTEMS) if (ranks(below) > ranks(system)) open.delete(below)
    const group = open.get(system) ?? []
    if (group.length === 0) {
      open.set(system, group)
      groups.push(group)
    }
    group.push(entry)
  }
  return groups
}

/**
 * Marks run-in titles and own-line titles of the unnumbered paragraphs of one unit. They count only where
 * fellow paragraphs have them too: 坚持创新引领。坚持… / 坚持双轮驱动。政府….
 */
export function findUnnumberedTitles(entries: BodyLine[]): void {
  if (entries.length < 2) return
  let held = false
  const found = entries.map((entry, i) => {
    // what comes after a title on its own line is its text
    if (held) {
      held = false
      return null
    }
    const dash = DASH.exec(entry.line.key)?.[0].length ?? 0
    const rest = entry.line.key.slice(dash)
    const alone =
      /^[^。,;:!?]{4,30}。$/u.test(rest) && i + 1 < entries.length && (entries[i + 1]?.line.key.length ?? 0) > 32
    if (alone) {
      held = true
      return { start: dash, end: entry.line.text.length - 1, alone: true }
    }
    const end = runInEnd(rest, TITLE.unnumbered)
    const plain = end !== null && rest[end] === '。' && !/,/.test(rest.slice(0, end)) && rest.length - end > 20
    return plain ? { start: dash, end: dash + end, alone: false } : null
  })
  const aloneCount = found.filter((f) => f?.alone).length
  const titled = found.filter(Boolean).length
  const bearing = entries.length - aloneCount
  if (titled < 2 || titled / bearing < 0.6) return
  entries.forEach((entry, i) => {
    const f = found[i]
    if (!f) return
    entry.title = { start: f.start, end: f.end }
    entry.alone = f.alone
  })
}
