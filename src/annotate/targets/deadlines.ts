import type { Grammar } from '../../schemas/grammar.ts'
import { readDates } from './read-dates.ts'
import { maskNames } from './mask.ts'
import { plainFigures } from './plain-figures.ts'
import { squeeze } from './squeeze.ts'
import type { Calendar } from './outlook.ts'
import type { DateToken, Finding, ReadSentence, TargetContext, TargetFacts } from './paragraph-reading.ts'

/** A deadline and where it was found. */
export interface Deadline {
  deadline: string | null
  basis: TargetFacts['deadlineBasis']
}

const isDeadline = ({ use, iso }: DateToken) => use === 'deadline' && iso !== null

/** The first deadline in words that govern a paragraph from outside; ISO. */
function deadlineOf(opening: string, calendar: Calendar, grammar: Grammar): string | null {
  const words = maskNames(plainFigures(squeeze(opening).text), grammar)
  return readDates(words, calendar, grammar).find(isDeadline)?.iso ?? null
}

/** What a deadline is looked for: where it begins, and its place among the numbers of its clause. */
type Due = Pick<Finding, 'start' | 'share'>

/**
 * The date in the sentence that a finding hangs on: the last one before it, else one behind it in its clause. As many
 * dates as numbers go with them one by one: 到2022年、2025年分别达到300家、500家.
 */
function dateFor(sentence: ReadSentence, { start: at, share }: Due): DateToken | null {
  const dates = sentence.dates.filter(isDeadline)
  const before = dates.filter(({ end }) => end <= at).at(-1)
  const run = dates.every(({ start }, i) => i === 0 || start - (dates[i - 1]?.end ?? 0) <= 1)
  if (share && share.of > 1 && share.of === dates.length && run && before) return dates[share.index] ?? null
  if (before) return before
  const clause = sentence.clauses.find(({ start, end }) => start <= at && at <= end)
  return dates.find(({ start }) => clause !== undefined && start > at && start < clause.end) ?? null
}

const AROUND = new WeakMap<TargetContext, Deadline>()

/** The deadline of a paragraph whose sentences have none: of the words or the heading over it, else the horizon's end. */
export function deadlineAround(context: TargetContext, grammar: Grammar): Deadline {
  const around = AROUND.get(context) ?? readAround(context, grammar)
  AROUND.set(context, around)
  return around
}

function readAround({ opening, calendar, around, horizon }: TargetContext, grammar: Grammar): Deadline {
  const governed = opening === null ? null : deadlineOf(opening, calendar, grammar)
  if (governed !== null) return { deadline: governed, basis: 'paragraph' }
  if (around.due !== null) return { deadline: around.due, basis: 'document' }
  const to = horizon?.to ?? null
  return to === null ? { deadline: null, basis: null } : { deadline: String(to), basis: 'document' }
}

/** The deadline of a finding: the sentence's own date, else the date over it in the paragraph, else `around`. */
export function resolveDeadline(sentence: ReadSentence, finding: Due, around: Deadline): Deadline {
  const own = dateFor(sentence, finding)
  if (own) return { deadline: own.iso, basis: 'sentence' }
  return sentence.over ? { deadline: sentence.over.iso, basis: 'paragraph' } : around
}
