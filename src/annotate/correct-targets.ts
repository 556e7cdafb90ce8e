import type { Policy, Span, TargetFacts, TargetSpan, TextNode } from '../policy/index.ts'
import { isTargetSpan, mapTexts, ownTexts, provisionsOf } from '../policy/index.ts'
import type { TargetCorrection } from '../schemas/target-corrections.ts'
import type { NotedDocument } from '../parse/identify.ts'
import { sentencesOf } from '../text/unit-sentences.ts'

/** A document with an editor's corrections, and those that fit nothing in it. */
interface CorrectedTargets {
  policy: Policy
  /** Indexes in the list that was given, with what was looked for in vain. */
  lost: { index: number; expected: string }[]
}

/** A stretch of a text in which a correction looks for its quote. */
interface Field {
  /** Anchor of the provision. */
  anchor: string
  node: TextNode
  start: number
  end: number
}

/** Where an anchor is: the texts of a provision, or one sentence. */
function fieldsOf(policy: Policy): Map<string, Field[]> {
  const fields = new Map<string, Field[]>()
  for (const { node: unit } of provisionsOf(policy)) {
    const { anchor } = unit
    fields.set(
      anchor,
      ownTexts(unit).map((node) => ({ anchor, node, start: 0, end: node.text.length })),
    )
    for (const { id, node, start, end } of sentencesOf(unit)) fields.set(id, [{ anchor, node, start, end }])
  }
  return fields
}

type Given = Extract<TargetCorrection, { action: 'amended' | 'added' }>

const empty: Omit<TargetFacts, 'indicator' | 'kind'> = {
  series: null,
  value: null,
  valueHigh: null,
  unit: null,
  valueBase: null,
  unitBase: null,
  comparator: null,
  deadline: null,
  deadlineBasis: null,
  baseline: null,
  baselineValue: null,
  growth: null,
  attribute: null,
  scope: null,
  hedge: null,
}

/** The facts that an editor gives, by the names the tree has for them. */
function factsOf(given: Given): Partial<TargetFacts> {
  const named = {
    indicator: given.indicator,
    series: given.series,
    value: given.value,
    valueHigh: given.value_high,
    unit: given.unit,
    valueBase: given.value_base,
    unitBase: given.unit_base,
    comparator: given.comparator,
    deadline: given.deadline,
    deadlineBasis: given.deadline_basis,
    baseline: given.baseline,
    baselineValue: given.baseline_value,
    growth: given.growth,
    attribute: given.attribute,
    scope: given.scope,
    hedge: given.hedge,
    kind: given.kind,
  }
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
}

/** The target whose quote is the one given; else the only one that holds it or is held by it. */
function findTarget(fields: readonly Field[], quote: string): { node: TextNode; span: TargetSpan } | null {
  const targets = fields.flatMap(({ node, start, end }) =>
    node.spans
      .filter(isTargetSpan)
      .filter((span) => span.start < end && start < span.end)
      .map((span) => ({ node, span, words: node.text.slice(span.start, span.end) })),
  )
  const same = targets.filter(({ words }) => words === quote)
  const found = same.length > 0 ? same : targets.filter(({ words }) => words.includes(quote) || quote.includes(words))
  return found.length === 1 && found[0] ? found[0] : null
}

/** A new target at the first place where the quote stands. */
function addTarget(
  fields: readonly Field[],
  correction: Extract<TargetCorrection, { action: 'added' }>,
  ref: string,
): { node: TextNode; span: TargetSpan } | null {
  const { quote, reason, indicator, kind } = correction
  for (const { node, start, end } of fields) {
    const at = node.text.slice(start, end).indexOf(quote)
    if (at < 0) continue
    const facts = { ...empty, ...factsOf(correction), indicator, kind }
    const place = { start: start + at, end: start + at + quote.length }
    const editor = { action: 'added', reason } as const
    return { node, span: { kind: 'target', ...place, rule: 'targets/editor', ref, figure: null, facts, editor } }
  }
  return null
}

const changed = (
  span: TargetSpan,
  correction: Extract<TargetCorrection, { action: 'rejected' | 'amended' }>,
): TargetSpan => ({
  ...span,
  ...(correction.action === 'amended' && { facts: { ...span.facts, ...factsOf(correction) } }),
  editor: { action: correction.action, reason: correction.reason },
})

/**
 * Corrects the targets of an annotated document. A rejected target keeps its span and says so; an added one gets an id
 * after those of its provision, so that no id moves.
 */
function correctTargets(policy: Policy, corrections: readonly TargetCorrection[]): CorrectedTargets {
  const fields = fieldsOf(policy)
  const spansOf = new Map<TextNode, Span[]>()
  const counts = new Map<string, number>()
  const lost: CorrectedTargets['lost'] = []
  const document = policy.metadata.witnessOf ?? policy.metadata.id
  for (const [index, correction] of corrections.entries()) {
    const { action, anchor, quote } = correction
    const places = fields.get(anchor)
    if (!places) {
      lost.push({ index, expected: `a provision or sentence of ${policy.metadata.id}` })
      continue
    }
    if (action === 'added') {
      const own = places[0]?.anchor ?? anchor
      const before = (fields.get(own) ?? []).flatMap(({ node }) => node.spans.filter(isTargetSpan)).length
      const count = (counts.get(own) ?? before) + 1
      const found = addTarget(places, correction, `${document}/${own}-t${count}`)
      if (!found) lost.push({ index, expected: `words of ${anchor}` })
      else {
        counts.set(own, count)
        spansOf.set(found.node, [...(spansOf.get(found.node) ?? found.node.spans), found.span])
      }
      continue
    }
    const found = findTarget(places, quote)
    if (!found) lost.push({ index, expected: `the quote of one target in ${anchor}` })
    else {
      const spans = spansOf.get(found.node) ?? found.node.spans
      spansOf.set(
        found.node,
        spans.map((span) => (span === found.span ? changed(found.span, correction) : span)),
      )
    }
  }
  const inOrder = (spans: Span[]) => spans.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const corrected = mapTexts(policy, (text) => {
    const spans = spansOf.get(text)
    return spans ? { ...text, spans: inOrder(spans) } : text
  })
  return { policy: corrected, lost }
}

/** A document with the corrections of its notes; a message on the notes for each that fits nothing. */
export function applyCorrections(policy: Policy, documents: readonly NotedDocument[]): Policy {
  const noted = documents.find(({ notes }) => notes.seed === policy.metadata.seed.file)
  const corrections = noted?.notes.targets ?? []
  if (!noted || corrections.length === 0) return policy
  const { policy: corrected, lost } = correctTargets(policy, corrections)
  for (const { index, expected } of lost) {
    const { quote, anchor } = corrections[index] ?? { quote: '', anchor: '' }
    const place = noted.pointOf(['targets', index])
    const reason = `Unexpected target ${quote} at ${anchor}, expected ${expected}`
    noted.file.message(reason, { place, ruleId: 'target-correction', source: 'duidu' }).note =
      'The target index is built without the correction. `npm run targets` prints the quotes as the rules have them.'
  }
  return corrected
}
