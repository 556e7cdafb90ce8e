import type { Grammar } from '../../schemas/grammar.ts'
import { findBrackets } from './find-brackets.ts'
import type { Bracket } from './find-brackets.ts'
import type { Content } from './content.ts'
import { readLabelled, readNames, readProse } from './content.ts'
import { findLabels, opensLine } from '../../parse/clause-labels.ts'
import { coverOf } from '../add-spans.ts'
import { plain } from '../../text/plain.ts'
import { AGENCY_END } from './organs.ts'

/** A responsibility clause: the whole bracket or line, with the agencies of each role and the deadline. */
export interface ResponsibilityClause extends Content {
  start: number
  end: number
  /** `responsibility/label`, `responsibility/prose`, `responsibility/names` or `responsibility/line`. */
  rule: string
}

/** The longest clause, in characters; what stands in a longer bracket is read up to here. */
const LONGEST = 1200

/** Where an unclosed bracket's clause ends: at the first full stop, else at the end of the line. */
function bracketEnd(text: string, bracket: Bracket): number {
  if (bracket.closed) return bracket.end
  const stop = /[。\n]/.exec(text.slice(bracket.start, bracket.start + LONGEST))
  return stop ? bracket.start + stop.index : Math.min(bracket.end, bracket.start + LONGEST)
}

/** A remark behind the agencies: `排第一位的为牵头单位，下同`, `以下均需各市落实`, `第一个单位为牵头单位`. */
const NOTE =
  /[，；。]\s*(?:排(?:名|序|在|列)?[^，；。]*(?:首|第一)|列[^，；。]*(?:首|第一)|第一(?:位|个|家)?(?:的|者)?(?:责任)?(?:单位|部门)?[为是]|首位|下同|以下|均需|不再)(?:[^（）〔〕]|（[^（）]*）)*$/

/** Where a remark at the end of a bracket begins; its end if there is none. */
function noteStart(text: string, start: number, end: number): number {
  const note = NOTE.exec(text.slice(start, end))
  return note ? start + note.index : end
}

/** A bracket that may hold a clause: it follows a sentence's end or something said, never opens a text in prose. */
function readBracket(text: string, bracket: Bracket, grammar: Grammar): ResponsibilityClause | null {
  const start = bracket.start
  const end = bracketEnd(text, bracket)
  if (end - start > LONGEST) return null
  const [from, to] = [start + 1, bracket.closed ? noteStart(text, start + 1, end - 1) : end]
  const label = findLabels(text.slice(from, to), grammar).find(({ role }) => role !== 'other')
  const labelled = label && (label.start === 0 || /[，；。、\s成前底末进]$/.test(text.slice(from, from + label.start)))
  if (labelled) {
    const content = readLabelled(text, from, to, grammar)
    if (content) return { start, end, ...content, rule: 'responsibility/label' }
  }
  if (!bracket.closed) return null
  const prose = readProse(text, from, to, grammar)
  if (prose) return { start, end, ...prose, rule: 'responsibility/prose' }
  const closing =
    /[。；！]\s*$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[。；]?\s*(?:$|\n)/.test(text.slice(end, end + 9))
  const names = closing ? readNames(text, from, to, grammar) : null
  return names && { start, end, ...names, rule: 'responsibility/names' }
}

/** What may stand before a label on a line of its own: a dash, a bullet, a number. */
const LINE_START = /(?:^|[。；，！\n])[\s—●■▲·*]*(?:（?\d{1,2}[）.．、]\s*)?$/

/** Whether a label opens a line, or follows a sentence's end. */
function standsFree(text: string, at: number): boolean {
  const from = Math.max(0, at - 16)
  return LINE_START.test((from > 0 ? '…' : '') + text.slice(from, at))
}

/** Clauses without brackets: `牵头单位：省司法厅` on a line of its own or behind a sentence's end. */
function readLines(text: string, taken: readonly ResponsibilityClause[], grammar: Grammar): ResponsibilityClause[] {
  const clauses: ResponsibilityClause[] = []
  const isTaken = coverOf(taken)
  let after = 0
  for (const label of findLabels(text, grammar)) {
    const previous = clauses.at(-1)
    const inside = isTaken(label) || label.start < (previous?.end ?? 0)
    if (inside || !opensLine(text, label) || !standsFree(text, label.start)) continue
    const rest = text.slice(label.end, label.end + LONGEST)
    const stop = /[。\n]\s*(?!\s*(?:牵头|配合|责任|参与|完成|协办|承办|主办|落实))|[。\n]?\s*[（〔](?=牵头|责任)/.exec(
      rest,
    )
    while ((taken[after]?.start ?? Infinity) < label.end) after++
    const next = taken[after]?.start ?? text.length
    const end = Math.min(
      label.end + (stop ? stop.index + (rest.charAt(stop.index) === '。' ? 1 : 0) : rest.length),
      next,
    )
    const content = readLabelled(text, label.start, end, grammar)
    if (content && (content.parts.length > 0 || content.deadline) && (previous?.end ?? 0) <= label.start) {
      clauses.push({ start: label.start, end, ...content, rule: 'responsibility/line' })
    }
  }
  return clauses
}

/** The longest text that is prose of responsibility as a whole, in characters. */
const LONGEST_WHOLE = 120

/** A text that is nothing but prose of responsibility, as a cell or a line below a task: `市财政局牵头落实`. */
function readWhole(text: string, grammar: Grammar): ResponsibilityClause | null {
  if (text.length > LONGEST_WHOLE) return null
  const end = text.trimEnd().replace(/。$/, '').length
  const content = readProse(text, 0, end, grammar)
  const sure = content?.parts.every(({ names }) => names.every(({ full }) => AGENCY_END(grammar).test(full)))
  return content && sure ? { start: 0, end, ...content, rule: 'responsibility/prose' } : null
}

/**
 * Finds the responsibility clauses of a text of either script and either width, in order and without
 * overlap: labelled, in prose or as bare names in a bracket, and labelled on lines of their own.
 * Names and deadlines are slices of the text; `full` of a name is in Simplified characters.
 */
export function findResponsibility(text: string, grammar: Grammar): ResponsibilityClause[] {
  const words = plain(text)
  const clauses: ResponsibilityClause[] = []
  for (const bracket of findBrackets(words)) {
    if (bracket.start < (clauses.at(-1)?.end ?? 0)) continue
    const clause = readBracket(words, bracket, grammar)
    if (clause) clauses.push(clause)
  }
  clauses.push(...readLines(words, clauses, grammar))
  const whole = clauses.length === 0 ? readWhole(words, grammar) : null
  return [...clauses, ...(whole ? [whole] : [])]
    .sort((a, b) => a.start - b.start)
    .map((clause) => restore(text, clause))
}

/** Puts the text's own characters back into names and deadlines. */
function restore(text: string, clause: ResponsibilityClause): ResponsibilityClause {
  const { deadline } = clause
  return {
    ...clause,
    parts: clause.parts.map((part) => ({
      ...part,
      names: part.names.map((name) => ({ ...name, name: text.slice(name.start, name.end) })),
    })),
    deadline: deadline && { ...deadline, text: text.slice(deadline.start, deadline.end) },
  }
}
