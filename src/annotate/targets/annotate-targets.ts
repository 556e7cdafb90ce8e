import type { Placed, Policy, Span, TextNode } from '../../policy/index.ts'
import { isAnchored, isProvision, isTextNode, ownTexts, provisionsOf } from '../../policy/index.ts'
import type { SeriesVocabulary } from '../../schemas/vocabulary-indicators.ts'
import type { UnitVocabulary } from '../../schemas/vocabulary-units.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'
import { addSpans } from '../add-spans.ts'
import { findTargets } from './find-targets.ts'
import { plainFigures } from './plain-figures.ts'
import { findSeries } from './find-series.ts'
import type { Surroundings } from './outlook.ts'
import type { TargetContext, TargetSpan } from './paragraph-reading.ts'
import { tablesWithLines } from './table/tables-with-lines.ts'
import { tableTargets } from './table/row-targets.ts'
import { unitIndexOf } from './units.ts'
import { calendarOf, isRecord, isReport, readSurroundings } from './surroundings.ts'

/** What the annotator is given of `content/vocabulary/`. */
export interface TargetVocabulary {
  grammar: Grammar
  units: UnitVocabulary
  indicators: SeriesVocabulary
}

/** Example: 发展基础, 面临形势, 指导思想: what frames the tasks and promises nothing. */
const NO_PROMISE = shape(({ nouns }) => new RegExp(`${nouns.framing}(?:和.{0,6})?[。：]?$`))

/** What surrounds a text of which nothing is known. */
const UNKNOWN: Surroundings = { looks: null, due: null, titled: false, report: false }

/** Spans whose words are no part of the sentences around them. */
const APART: readonly Span['kind'][] = ['number', 'title', 'responsibility']

/** The text with labels, run-in titles and responsibility clauses as full stops. */
function readable({ text, spans }: TextNode): string {
  let read = ''
  for (const { start, end } of spans.filter(({ kind }) => APART.includes(kind)).sort((a, b) => a.start - b.start)) {
    if (end <= read.length) continue
    const from = Math.max(start, read.length)
    read += text.slice(read.length, from) + '。'.repeat(end - from)
  }
  return read + text.slice(read.length)
}

const isNotice = ({ instrument }: Placed) => instrument.role === 'notice'

/** Titles of general units, the provision's own last. */
const titlesOf = ({ node, parents }: Placed) => [...parents, node].map(({ title }) => plainFigures(title).trim())

function promises(placed: Placed, grammar: Grammar): boolean {
  const { kind } = placed.node
  if (isNotice(placed) || kind === 'article') return false
  return kind !== 'general' || !titlesOf(placed).some((title) => NO_PROMISE(grammar).test(title))
}

/** The texts of a provision that hold sentences: no headings, no issuer and date below the text; cells of tasks only. */
const sentencesIn = (node: Placed['node']) =>
  ownTexts(node).filter(
    (text) =>
      isTextNode(text) && (text.type === 'paragraph' || 'task' in text) && (!('role' in text) || text.role === 'text'),
  )

/** The deadline of the responsibility clause that belongs to a provision: 完成时限：2019年12月底前. */
function clauseDeadline({ node, reaching }: Placed): string | null {
  for (const { text, spans } of [...ownTexts(node), ...reaching]) {
    const span = spans.find(({ kind }) => kind === 'deadline')
    if (span) return text.slice(span.start, span.end)
  }
  return null
}

/** The first paragraph of the provision, and of the general units above it: where the goals' date stands. */
function openings({ node, parents }: Placed): TextNode[] {
  const above = node.kind === 'general' ? parents.filter((parent) => isAnchored(parent) && isProvision(parent)) : []
  return [...above, node].flatMap((unit) => sentencesIn(unit).slice(0, 1))
}

/**
 * Marks the targets of a document. Reads texts with their `number`, `title`, `responsibility` and `deadline` spans and
 * adds `target` spans with facts, in a table of indicators on the value of a row; `ref` is the id of the row, a witness's
 * is that of the edition's text. Notices, articles, headings, signatures, records of what was said and what looks back
 * hold none.
 */
export function annotateTargets(policy: Policy, vocabulary: TargetVocabulary): Policy {
  const { region, id, witnessOf } = policy.metadata
  const document = witnessOf ?? id
  const { grammar } = vocabulary
  if (isRecord(policy)) return policy
  const report = isReport(policy)
  const calendar = calendarOf(policy, report)
  const horizon =
    report && calendar.year !== null ? { from: calendar.year, to: calendar.year } : policy.metadata.horizon
  const base = { horizon, calendar, annual: horizon !== null && horizon.from === horizon.to, place: region }
  const surroundings = readSurroundings(policy, report, calendar, grammar)
  const years = { horizon, issued: calendar.year }
  const reading = { years, place: region, index: unitIndexOf(vocabulary.units), grammar }
  const inTables = new Map<TextNode, TargetSpan>(
    tablesWithLines(policy).flatMap(({ table, above }) => [...tableTargets(table, above, reading)]),
  )
  const added = new Map<TextNode, TargetSpan[]>()
  for (const placed of provisionsOf(policy)) {
    const { kind } = placed.node
    if (kind === null || !promises(placed, grammar)) continue
    const first = openings(placed)
    const due = clauseDeadline(placed)
    let count = 0
    // the words that govern a text are those that govern the one before it, unless it is among them itself
    const contextFor = (text: TextNode | null): Omit<TargetContext, 'around'> => {
      const before = first.filter((other) => other !== text).map(readable)
      const opening = [due ?? '', ...before].filter(Boolean).join('。')
      return { ...base, opening: opening === '' ? null : opening, kind }
    }
    const common = contextFor(null)
    const sentences = new Set<TextNode>(sentencesIn(placed.node))
    const targetsIn = (text: TextNode): TargetSpan[] => {
      const row = inTables.get(text)
      if (row) return [row]
      if (!sentences.has(text)) return []
      const around = surroundings.get(text) ?? UNKNOWN
      return findTargets(readable(text), { ...(first.includes(text) ? contextFor(text) : common), around }, vocabulary)
    }
    for (const text of ownTexts(placed.node)) {
      const spans = targetsIn(text).map((span): TargetSpan => {
        const quote = text.text.slice(span.start, span.end)
        count++
        const ref = `${document}/${placed.node.anchor}-t${count}`
        return { ...span, ref, facts: { ...span.facts, series: findSeries(span.facts, quote, vocabulary.indicators) } }
      })
      if (spans.length > 0) added.set(text, spans)
    }
  }
  return addSpans(policy, added)
}
