import type { TargetRow } from '../schemas/index.ts'
import type { Say, Word } from '../words/interface.ts'

const comparators = { '=': '', '>': '＞', '>=': '≥', '<': '＜', '<=': '≤', '~': '≈' } as const

const kinds: Record<TargetRow['kind'], Word> = {
  count: 'kindCount',
  ratio: 'kindRatio',
  money: 'kindMoney',
  capacity: 'kindCapacity',
  area: 'kindArea',
  rank: 'kindRank',
  multiple: 'kindMultiple',
  milestone: 'kindMilestone',
  coverage: 'kindCoverage',
}

const bases = { sentence: 'basisSentence', paragraph: 'basisParagraph', document: 'basisDocument' } as const

/** The name of a kind of target. */
export const kindOf = (kind: TargetRow['kind'], say: Say): string => say(kinds[kind])

/** Decimals of a value that is no decimal fraction, such as a third in per cent. */
const ENDLESS = /\.\d{7,}$/

/** A number as one reads it: 33.3 for a third in per cent, else all its digits. */
const figuresOf = (value: number): string => (ENDLESS.test(String(value)) ? value.toFixed(1) : String(value))

/** The value as one reads it, `≥7%`, `前3`; the kind's name where there is no number. */
export function valueOf(row: TargetRow, say: Say): string {
  if (row.value === null) return kindOf(row.kind, say)
  const [low, high] = [row.value, row.value_high].map((each) => (each === null ? null : figuresOf(each)))
  const number = high === null ? `${low}` : `${low}—${high}`
  if (row.kind === 'rank') return say('rankFirst', number)
  const sign = row.comparator ? comparators[row.comparator] : ''
  return `${sign}${number}${row.unit ?? ''}`
}

/** Where the deadline comes from, in words; empty without a deadline. */
export const basisOf = (row: TargetRow, say: Say): string => (row.deadline_basis ? say(bases[row.deadline_basis]) : '')

/** A deadline as one reads it: 2025年, 2025年6月, 2025年6月30日. */
export function deadlineOf(deadline: string | null): string {
  if (!deadline) return '—'
  const [year, month, day] = deadline.split('-')
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
}

/** A value in its base unit with the thousands parted, 290,000个; empty where it is as written. */
export function baseOf({ value, value_base: base, value_high: high, unit, unit_base: unitBase }: TargetRow): string {
  if (value === null || base === null || (base === value && unit === unitBase)) return ''
  const number = (each: number) => each.toLocaleString('en', { maximumFractionDigits: 6 })
  const upper = high === null || value === 0 ? '' : `—${number((high * base) / value)}`
  return `${number(base)}${upper}${unitBase ?? ''}`
}

const editors = { rejected: 'editorRejected', amended: 'editorAmended', added: 'editorAdded' } as const

/** What an editor did to a target, in words; empty where the rules alone speak. */
export const editorOf = (row: TargetRow, say: Say): string => (row.editor ? say(editors[row.editor]) : '')
