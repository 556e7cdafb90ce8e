import type { UnitVocabulary } from '../../schemas/vocabulary-units.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import { shareClause, toCandidate } from './candidates.ts'
import { readDates } from './read-dates.ts'
import { coverage } from './dated/coverage.ts'
import { milestone } from './dated/milestone.ts'
import { deadlineAround, resolveDeadline } from './deadlines.ts'
import { toSpan } from './finish-target.ts'
import { HEDGE } from './indicator.ts'
import { blotDates, maskNames } from './mask.ts'
import { notTarget } from './not-targets/index.ts'
import { plainFigures as toPlain } from './plain-figures.ts'
import { readQuantities } from './quantities.ts'
import { RULES } from './rules/index.ts'
import { rank, readRanks } from './rules/rank.ts'
import { isPast, readSentences } from './read-sentences.ts'
import { ownValues, startOf } from './side-quantities.ts'
import { squeeze, unsqueeze } from './squeeze.ts'
import type { Finding, ParagraphReading, ReadSentence, TargetContext, TargetSpan } from './paragraph-reading.ts'
import { unitIndexOf } from './units.ts'

/** A finding without what lies before `from`, so that no two quotes overlap; null when its number lies there. */
function clip(finding: Finding, from: number): Finding | null {
  if (finding.start >= from) return finding
  const fits = finding.quantity !== null && finding.quantity.start >= from
  return fits ? { ...finding, start: from } : null
}

/** What sentences are read with. */
interface Words {
  units: UnitVocabulary
  grammar: Grammar
}

/** Reads a paragraph's sentences, dates and quantities. */
function readParagraph(text: string, context: TargetContext, { units, grammar }: Words): ParagraphReading {
  const plain = toPlain(text)
  const masked = maskNames(plain, grammar, units.names)
  const dates = readDates(masked, context.calendar, grammar)
  const blotted = blotDates(masked, dates)
  return {
    text,
    plain,
    blotted,
    undated: blotDates(plain, dates, '\0'),
    sentences: readSentences(masked, dates, readQuantities(blotted, unitIndexOf(units)), context, grammar),
    grammar,
  }
}

/** The targets with a number in one sentence. */
function readNumbers(
  { blotted, grammar }: ParagraphReading,
  sentence: ReadSentence,
  governed: boolean,
  dated: boolean,
): Finding[] {
  const found: Finding[] = []
  const forward =
    governed ||
    sentence.dates.some(({ use }) => use === 'deadline') ||
    HEDGE.test(blotted.slice(sentence.start, sentence.end))
  for (const clause of sentence.clauses) {
    const counted = sentence.quantities.filter(({ start, end }) => start >= clause.start && end <= clause.end)
    const own = ownValues(blotted, clause, counted)
    const inside = [...own, ...readRanks(blotted, clause, grammar)].sort((a, b) => a.start - b.start)
    for (const [index, part] of shareClause(blotted, clause, inside).entries()) {
      if (isPast(blotted, sentence, clause, part.quantity.start)) continue
      if (part.quantity.kind === 'rank') {
        found.push(rank(blotted, sentence, part))
        continue
      }
      const origin = startOf(blotted, clause, part.quantity, counted)
      const said = { previous: found.at(-1) ?? null, forward, origin, due: forward || dated }
      const candidate = toCandidate({ plain: blotted, sentence, clause, grammar }, part, said)
      if (notTarget(candidate) !== null) continue
      for (const rule of RULES) {
        const finding = rule.read(candidate)
        if (!finding) continue
        found.push({ ...finding, origin, share: { index, of: inside.length } })
        break
      }
    }
  }
  return found
}

/** What a sentence promises without a number; coverage needs a date in the sentence or over the paragraph. */
function readDated(
  { blotted, grammar }: ParagraphReading,
  sentence: ReadSentence,
  governed: boolean,
  taken: Finding[],
): Finding[] {
  if (sentence.past) return []
  const dated = governed || sentence.dates.some(({ use, manner }) => use === 'deadline' && manner !== 'period')
  const covered = dated ? coverage.read(blotted, sentence, taken, grammar) : []
  return [...covered, ...milestone.read(blotted, sentence, [...taken, ...covered], grammar)]
}

/**
 * The targets of one paragraph, in order: `text` is its reading text in either script and width, `context` what its
 * surroundings say. Pure; a number that no rule takes for a promise gives nothing. Definition: a forward-looking
 * commitment with a number, a dated deliverable, or a dated coverage of all.
 */
export function findTargets(text: string, context: TargetContext, words: Words): TargetSpan[] {
  if (context.kind === 'article') return []
  const squeezed = squeeze(text)
  return findIn(squeezed.text, context, words).map((span) => ({
    ...unsqueeze(span, squeezed),
    figure: span.figure && unsqueeze(span.figure, squeezed),
  }))
}

function findIn(text: string, context: TargetContext, words: Words): TargetSpan[] {
  const reading = readParagraph(text, context, words)
  const around = deadlineAround(context, words.grammar)
  const spans: TargetSpan[] = []
  for (const sentence of reading.sentences) {
    if (sentence.back) continue
    const governed = sentence.over !== null || around.basis === 'paragraph' || context.around.due !== null
    const dated = around.deadline !== null
    const numbers = readNumbers(reading, sentence, governed || context.annual, dated)
    const findings = [...numbers, ...readDated(reading, sentence, governed, numbers)]
    let scope: string | null = null
    for (const finding of findings.sort((a, b) => a.start - b.start || a.end - b.end)) {
      const apart = clip(finding, spans.at(-1)?.end ?? 0)
      if (apart === null) continue
      const due = resolveDeadline(sentence, apart, around)
      const span = toSpan(reading, sentence, apart, due, context, scope)
      if (span.facts.scope?.startsWith('全')) scope = span.facts.scope
      spans.push(span)
    }
  }
  return spans
}
