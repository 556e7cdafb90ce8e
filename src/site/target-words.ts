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

/** Base units that people write with the prefixes of the SI. */
const PREFIXED: ReadonlySet<string> = new Set(['b/s', 'FLOPS', 'B', 'W', 'Wh', 'V', 'VA', 'Pa'])

const PREFIXES = ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Z'] as const

const LARGE = [
  [1e12, '万亿'],
  [1e8, '亿'],
] as const

/** Values in a base unit as people write them: 62 Tb/s, 1.5万亿元, 290,000个; several with one unit, a range. */
function sayBase(values: readonly number[], unit: string): string {
  const least = Math.min(...values.map(Math.abs))
  const said = (factor: number) =>
    values.map((value) => (value / factor).toLocaleString('en', { maximumFractionDigits: 6 })).join('—')
  if (PREFIXED.has(unit)) {
    const power = least < 1 ? 0 : Math.min(PREFIXES.length - 1, Math.floor(Math.log10(least) / 3 + 1e-9))
    return `${said(1000 ** power)} ${PREFIXES[power] ?? ''}${unit}`
  }
  const [factor, word] = LARGE.find(([size]) => least >= size) ?? [1, '']
  return `${said(factor)}${word}${unit}`
}

/** Units as people write them in two ways. */
const bareUnit = (words: string): string => words.replace(/[\s,]/g, '').replace('bps', 'b/s')

/** A value in its base unit as people write it, 290,000个; empty where it is as the text has it. */
export function baseOf({ value, value_base: base, value_high: high, unit, unit_base: unitBase }: TargetRow): string {
  if (value === null || base === null || (base === value && unit === unitBase)) return ''
  const values = high === null || value === 0 ? [base] : [base, (high * base) / value]
  const said = sayBase(values, unitBase ?? '')
  const written = `${[value, ...(high === null ? [] : [high])].join('—')}${unit ?? ''}`
  return bareUnit(said) === bareUnit(written) ? '' : said
}

const editors = { rejected: 'editorRejected', amended: 'editorAmended', added: 'editorAdded' } as const

/** What an editor did to a target, in words; empty where the rules alone speak. */
export const editorOf = (row: TargetRow, say: Say): string => (row.editor ? say(editors[row.editor]) : '')
