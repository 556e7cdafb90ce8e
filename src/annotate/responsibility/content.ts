import type { Role } from '../../policy/tree.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import { readDeadline } from './deadline.ts'
import type { ClauseDeadline } from './deadline.ts'
import { findLabels } from '../../parse/clause-labels.ts'
import type { Name } from './neighbouring-names.ts'
import { splitNames } from './split-names.ts'
import { AGENCY_END, ORGAN_END, nameKind } from './organs.ts'
import { endsInVerb, findGroups } from './closing-verbs.ts'

/** Agencies with one role. `start` and `end` take in the label or the closing verb. */
export interface RolePart {
  role: Role
  start: number
  end: number
  names: Name[]
}

/** What a clause says, without its brackets. */
export interface Content {
  parts: RolePart[]
  deadline: ClauseDeadline | null
}

/** Trims separators and spaces off a stretch. */
function trimmed(text: string, start: number, end: number): [number, number] {
  while (start < end && /[，；。、\s]/.test(text.charAt(start))) start++
  while (end > start && /[，；。、\s]/.test(text.charAt(end - 1))) end--
  return [start, end]
}

/** The parts of an unlabelled stretch, or of the value of a label, whose role is `fallback`. */
export function readGroups(
  text: string,
  start: number,
  end: number,
  fallback: Role | null,
  grammar: Grammar,
): RolePart[] {
  return findGroups(text, start, end, fallback, grammar)
    .map((group) => ({
      role: group.role,
      start: group.start,
      end: trimmed(text, group.start, group.end)[1],
      names: splitNames(text, group.start, group.namesEnd, grammar),
    }))
    .filter((part) => part.names.length > 0)
}

/** A deadline at the start of an unlabelled stretch (6月底完成，…), and where the rest begins. */
function leadingDeadline(text: string, start: number, end: number, grammar: Grammar): [ClauseDeadline | null, number] {
  const stop = /[，；。\s]/.exec(text.slice(start, end))
  const to = stop ? start + stop.index : end
  const deadline = readDeadline(text, start, to, grammar)
  return [deadline, deadline ? to : start]
}

/** A deadline at the end of an unlabelled stretch (…牵头，年底前完成), and where what is before it ends. */
function trailingDeadline(text: string, start: number, end: number, grammar: Grammar): [ClauseDeadline | null, number] {
  const stop = /[，；。\s](?=[^，；。\s]*$)/.exec(text.slice(start, end))
  if (!stop) return [null, end]
  const from = start + stop.index + 1
  const deadline = readDeadline(text, from, end, grammar)
  return [deadline, deadline ? from : end]
}

/** Reads a stretch without labels: groups with verbs, with a deadline before or behind them. */
function readStretch(text: string, from: number, to: number, fallback: Role | null, grammar: Grammar): Content {
  const [start, end] = trimmed(text, from, to)
  const [first, rest] = leadingDeadline(text, start, end, grammar)
  const [last, stop] = first ? [null, end] : trailingDeadline(text, rest, end, grammar)
  const [groupStart, groupEnd] = trimmed(text, rest, stop)
  return { parts: readGroups(text, groupStart, groupEnd, fallback, grammar), deadline: first ?? last }
}

/** Reads a stretch with labels: `牵头单位：…；配合单位：…；完成时限：…`; null if it has none. */
export function readLabelled(text: string, start: number, end: number, grammar: Grammar): Content | null {
  const labels = findLabels(text.slice(start, end), grammar).map((label) => ({
    ...label,
    start: label.start + start,
    end: label.end + start,
  }))
  const first = labels[0]
  if (!first) return null
  const content = readStretch(text, start, first.start, null, grammar)
  labels.forEach((label, index) => {
    const [from, to] = trimmed(text, label.end, labels[index + 1]?.start ?? end)
    if (label.role === 'person' || label.role === 'other') return
    if (label.role === null) {
      if (to > from) content.deadline ??= { text: text.slice(from, to), start: from, end: to }
      return
    }
    const value = readStretch(text, from, to, label.role, grammar)
    content.deadline ??= value.deadline
    const part = value.parts[0]
    if (part) part.start = label.start
    content.parts.push(...value.parts)
  })
  return content
}

/** Prose that is no clause: a definition, a reason, an abbreviation. */
const OTHER_PROSE = /以下简称|简称|下同|包括|含|详见|见附件|不|是|为/

function isAgency({ name, full }: Name, grammar: Grammar): boolean {
  // 技工院校内由人力资源社会保障行政部门 is prose
  return (
    name.length <= 40 && !name.includes('由') && (ORGAN_END(grammar).test(full) || nameKind(name, grammar) !== 'organ')
  )
}

/** Reads prose of responsibility: `省商务厅牵头，合肥海关配合`; null if the stretch is anything else. */
export function readProse(text: string, start: number, end: number, grammar: Grammar): Content | null {
  const words = text.slice(start, end)
  if (words.length > 400 || OTHER_PROSE.test(words)) return null
  const [, stop] = trailingDeadline(text, ...trimmed(text, start, end), grammar)
  if (!endsInVerb(text.slice(...trimmed(text, start, stop)), grammar)) return null
  const content = readStretch(text, start, end, null, grammar)
  return content.parts.length > 0 && content.parts.every((part) => part.names.every((name) => isAgency(name, grammar)))
    ? content
    : null
}

/** A level, a class or a nation-wide body, as the names of a bare list begin: 省财政厅, 各市政府, 国家税务局. */
const LEVELLED = /^(?:省|市|县|区|州|各|国家|自治区|中共|人民银行|人行)/

/** A ministry or an office of the nation, as a list of those begins: 工信部, 税务总局. */
const MINISTRY = /^[^、，；和]{2,12}(?:部|总局|总署)(?=$|[、，；和])/

/**
 * Reads names alone, as some texts close a measure: `（省财政厅、省科技厅）`, `（工信部、国家能源局）`; null if any name is
 * doubtful.
 */
export function readNames(text: string, start: number, end: number, grammar: Grammar): Content | null {
  const words = text.slice(start, end)
  if (words.length > 400 || OTHER_PROSE.test(words)) return null
  const national = MINISTRY.test(words.trimStart())
  if (!national && !LEVELLED.test(words.trimStart())) return null
  const names = splitNames(text, start, end, grammar)
  const sure = names.every((name) =>
    national
      ? isAgency(name, grammar) && AGENCY_END(grammar).test(name.full)
      : isAgency(name, grammar) && LEVELLED.test(name.full) && name.name.length > 3,
  )
  return sure && names.length > 0 ? { parts: [{ role: 'responsible', start, end, names }], deadline: null } : null
}
