import { splitSentences } from '../../text/sentences.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import { readOpenings } from './outlook.ts'
import type { Clause, DateToken, Quantity, ReadSentence, TargetContext } from './paragraph-reading.ts'
import { DIRECTIVE } from './governing-verbs.ts'

/** Example: 已 in 已建成, 了 in 建成了, 常年. Said of what exists. */
const DONE = /已(?!建成的)|(?:达到|建成|突破|超过|完成|实现)了|常年/

/** Example: 现有 in 现有园区6个，从业人员超过10万人: said of all that follows in the sentence. */
const EXISTING =
  /(?:现有|共有|目前|截至)[^，。；]{0,12}\d|(?:形成|建成|建立|完成|实现|取得|培育)了|是[^，。；]{2,20}之一/

/** Example: 力争, 将, 争取: said of what is to come. */
const TO_COME = /力争|争取|将|预计|确保|(?<![主重必首紧需])要(?![求素点害])/

function splitClauses(text: string, start: number, end: number): Clause[] {
  const clauses: Clause[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && !'，；：。！？'.includes(text.charAt(at))) continue
    if (text.slice(from, at).trim() !== '') clauses.push({ start: from, end: at })
    from = at + 1
  }
  return clauses
}

/** A longer sentence is read in parts, so that the time for a text stays linear in its length; `checks` says so. */
export const LONGEST_READ = 1500

/** The sentences of a text, overlong ones cut behind a pause. */
function stretchesOf(text: string): Clause[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const parts: Clause[] = []
    let from = start
    while (end - from > LONGEST_READ) {
      const pause = Math.max(text.lastIndexOf('，', from + LONGEST_READ), text.lastIndexOf('、', from + LONGEST_READ))
      const to = pause > from ? pause + 1 : from + LONGEST_READ
      parts.push({ start: from, end: to })
      from = to
    }
    return [...parts, { start: from, end }]
  })
}

/** How many characters of a sentence say which way it looks. */
const OPENING_WORDS = 200

/** Gives the items, which are in order, that lie within stretches asked for in order. */
function sweep<T extends Clause>(items: readonly T[]): (stretch: Clause) => T[] {
  let next = 0
  return ({ start, end }) => {
    const from = next
    while ((items[next]?.end ?? Infinity) <= end) next++
    return items.slice(from, next).filter((item) => item.start >= start)
  }
}

/** How far into a sentence its governing date may stand: behind a label (建设目标：) or 力争. */
const OPENING = 12

/** The date of a sentence that governs the sentences after it too: one at its beginning. */
function governing(sentence: ReadSentence, first: boolean): DateToken | null {
  const token = sentence.dates.find(({ use, iso }) => use === 'deadline' && iso !== null)
  if (!token || token.start - sentence.start > OPENING) return null
  return first || token.manner === 'goal' ? token : null
}

/**
 * The sentences of a paragraph with their clauses, dates and quantities; `masked` is its `plain` form with names
 * blotted out. A past date makes a sentence past, and the sentences after it until one looks ahead.
 */
export function readSentences(
  masked: string,
  dates: readonly DateToken[],
  quantities: readonly Quantity[],
  { around, calendar }: Pick<TargetContext, 'around' | 'calendar'>,
  grammar: Grammar,
): ReadSentence[] {
  const sentences: ReadSentence[] = []
  const datesIn = sweep(dates)
  const quantitiesIn = sweep(quantities)
  let past = false
  let over: DateToken | null = null
  const stretches = stretchesOf(masked)
  const openings = stretches.map(({ start, end }) => masked.slice(start, Math.min(end, start + OPENING_WORDS)))
  const views = readOpenings(openings, around, calendar, grammar)
  for (const [i, stretch] of stretches.entries()) {
    const clauses = splitClauses(masked, stretch.start, stretch.end)
    const inside = datesIn(stretch)
    const numbers = quantitiesIn(stretch)
    if (clauses.length === 0) continue
    const words = masked.slice(stretch.start, stretch.end).trim()
    const ahead = inside.some(({ use }) => use === 'deadline') || TO_COME.test(words) || DIRECTIVE(grammar).test(words)
    if (ahead) past = false
    else if (inside.some(({ use }) => use === 'past')) past = true
    const back = views[i]?.looks === 'back' || views[i]?.looks === 'apart'
    const sentence: ReadSentence = { ...stretch, clauses, dates: inside, quantities: numbers, past, back, over }
    over = governing(sentence, sentences.length === 0) ?? over
    sentences.push(sentence)
  }
  return sentences
}

/**
 * Whether what stands at `at` has been reached: the sentence is past, a past date stands nearer before it than a
 * deadline, or its clause says 已.
 */
export function isPast(masked: string, sentence: ReadSentence, clause: Clause, at: number): boolean {
  const last = sentence.dates.filter(({ use, end }) => end <= at && (use === 'deadline' || use === 'past')).at(-1)
  if (last?.use === 'past') return true
  if (DONE.test(masked.slice(clause.start, at))) return true
  if (EXISTING.test(masked.slice(sentence.start, at + 1)) && last === undefined) return true
  return sentence.past && last === undefined
}
