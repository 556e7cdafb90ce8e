import type { TargetRow } from '../schemas/index.ts'
import type { TranslationSpan } from '../schemas/translations.ts'
import type { TermUse } from './check-words.ts'
import type { EnglishNumber, EnglishReader } from './read-english.ts'
import type { Stretch } from '../text/sentences.ts'
import type { SourceText } from './source-texts.ts'

/** The year of a deadline: 2025 of 2025-06. */
const yearOf = ({ deadline }: TargetRow): number | null => (deadline === null ? null : Number(deadline.slice(0, 4)))

/** The number that makes a target, with its comparison and unit; where it has none, the year it is due. */
function numberOf(target: TargetRow, numbers: readonly EnglishNumber[]): EnglishNumber | undefined {
  const { value, value_base: base } = target
  const wanted = value === null ? [yearOf(target)] : [base, value]
  return numbers.find(({ values }) => values.some((one) => wanted.includes(one)))
}

const PAIRS = [
  ['(', ')'],
  ['“', '”'],
] as const

/** A stretch with the bracket or quotation mark before or behind it whose partner it has. */
function withPartners(text: string, { start, end }: Stretch): Stretch {
  const inside = text.slice(start, end)
  const lone = (own: string, other: string) => inside.split(own).length > inside.split(other).length
  const closes = PAIRS.some(([open, close]) => lone(open, close) && text[end] === close)
  const opens = PAIRS.some(([open, close]) => lone(close, open) && text[start - 1] === open)
  return { start: opens ? start - 1 : start, end: closes ? end + 1 : end }
}

/** Example: ; between the parts of a sentence. */
const PART = /;\s+/g

/** The part of a sentence that stands where a stretch stands in its source; for a target that has no number. */
function partAt(text: string, share: number): Stretch {
  const ends = [...text.matchAll(PART)].map(({ index, 0: { length } }) => ({ end: index, next: index + length }))
  const before = ends.filter(({ end }) => end <= share * text.length).at(-1)
  const behind = ends.find(({ end }) => end > share * text.length)
  return { start: before?.next ?? 0, end: behind?.end ?? text.length }
}

/**
 * Marks a translation as its source is marked: targets at their number, or the part of the sentence they stand in; terms
 * at their English. Stretches do not overlap; a target comes before a term. A term that is not found has no mark.
 */
export function markEnglish(
  { spans, start: from, end: to }: SourceText,
  text: string,
  { uses, targets, reader }: { uses: readonly TermUse[]; targets: readonly TargetRow[]; reader: EnglishReader },
): TranslationSpan[] {
  const marks: TranslationSpan[] = []
  const isFree = (start: number, end: number) => marks.every((mark) => mark.end <= start || mark.start >= end)
  const numbers = targets.length === 0 ? [] : reader.read(text)
  for (const target of targets) {
    const found = numberOf(
      target,
      numbers.filter(({ start, end }) => isFree(start, end)),
    )
    if (found) marks.push({ kind: 'target', id: target.id, start: found.start, end: found.end })
  }
  for (const { ref, start, end } of spans.filter(({ kind }) => kind === 'target')) {
    if (ref === undefined || marks.some(({ id }) => id === ref) || !targets.some(({ id }) => id === ref)) continue
    const part = partAt(text, ((start + end) / 2 - from) / (to - from))
    if (isFree(part.start, part.end)) marks.push({ kind: 'target', id: ref, ...part })
  }
  const marked = new Set(spans.flatMap(({ kind, ref }) => (kind === 'term' && ref !== undefined ? [ref] : [])))
  const longest = ({ places: [first] }: TermUse) => (first ? first.end - first.start : 0)
  for (const { id, places } of uses.filter((use) => marked.has(use.id)).sort((a, b) => longest(b) - longest(a))) {
    const place = places.map((each) => withPartners(text, each)).find(({ start, end }) => isFree(start, end))
    if (place) marks.push({ kind: 'term', id, ...place })
  }
  return marks.sort((a, b) => a.start - b.start)
}
