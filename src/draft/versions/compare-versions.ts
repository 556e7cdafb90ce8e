/** Two texts of a reader's, the later laid beside the earlier: what of its measures and targets is kept, changed, dropped, new. */
import { splitId } from '../../policy/paths.ts'
import { computeLinks } from '../../corpus/links/compute-links.ts'
import type { ProvisionRow, TargetRow } from '../../schemas/index.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import type { ConceptVocabulary } from '../../schemas/vocabulary-concepts.ts'
import { shingles } from '../../text/shingles.ts'

/** What became of a measure. */
export interface MeasureChange {
  state: 'kept' | 'changed' | 'dropped' | 'new'
  /** Anchors in the two texts; null where it is new or dropped. */
  before: string | null
  after: string | null
  /** Whether a target of it is higher or lower than before; null where none can be compared. */
  value: 'raised' | 'lowered' | null
}

/** What became of a target. */
export interface TargetChange {
  state: 'same' | 'raised' | 'lowered' | 'changed' | 'dropped' | 'new'
  before: TargetRow | null
  after: TargetRow | null
}

export interface DraftVersions {
  measures: MeasureChange[]
  targets: TargetChange[]
}

/** A text with its rows. */
export interface DraftVersion {
  provisions: readonly ProvisionRow[]
  targets: readonly TargetRow[]
}

const COMPARED: ReadonlySet<ProvisionRow['kind']> = new Set(['measure', 'safeguard', 'box', 'article'])

/** Texts with so much of their words in common are one measure. */
const SAME_WORDS = 0.3

const words = ({ title, text }: ProvisionRow): string => `${title}\n${text}`
/** A text without what does not count as a change: white space. */
const plainWords = (row: ProvisionRow): string => words(row).replace(/\s/gu, '')

/** How much of the smaller set the larger has. */
function likeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  if (small.size === 0) return 0
  return [...small].filter((hash) => large.has(hash)).length / large.size
}

/** Pairs of measures of the two texts, each measure in one at most: by their words, then by what they are about. */
function pairMeasures(
  before: readonly ProvisionRow[],
  after: readonly ProvisionRow[],
  { vocabulary, grammar }: { vocabulary: ConceptVocabulary; grammar: Grammar },
): Map<string, ProvisionRow> {
  const shingled = (rows: readonly ProvisionRow[]) => rows.map((row) => ({ row, set: shingles(plainWords(row)) }))
  const earlier = shingled(before)
  const candidates = shingled(after).flatMap(({ row, set }) =>
    earlier
      .map((one) => ({ before: one.row, after: row, score: likeness(one.set, set) + 1 }))
      .filter(({ score }) => score >= 1 + SAME_WORDS),
  )
  const known = new Map([...before, ...after].map((row) => [row.id, row]))
  const ids = [before[0]?.document ?? '', after[0]?.document ?? '']
  const documents = ids.map((id) => ({ id, witness_of: null }))
  for (const { a, b, score, relation } of computeLinks([...before, ...after], { vocabulary, grammar, documents })) {
    const [one, other] = [known.get(a), known.get(b)]
    if (relation !== 'same' || !one || !other) continue
    const [first, second] = one.document === ids[0] ? [one, other] : [other, one]
    candidates.push({ before: first, after: second, score })
  }
  candidates.sort((x, y) => y.score - x.score)
  const pairs = new Map<string, ProvisionRow>()
  const taken = new Set<string>()
  for (const each of candidates) {
    if (pairs.has(each.after.id) || taken.has(each.before.id)) continue
    pairs.set(each.after.id, each.before)
    taken.add(each.before.id)
  }
  return pairs
}

/** Whether two targets are of one thing: of one series, or of one name and unit. */
const isSameTarget = (one: TargetRow, other: TargetRow): boolean =>
  one.unit_base === other.unit_base &&
  ((one.series !== null && one.series === other.series) || one.indicator === other.indicator)

function stateOf(before: TargetRow, after: TargetRow): TargetChange['state'] {
  const [one, other] = [before.value_base ?? before.value, after.value_base ?? after.value]
  if (one !== null && other !== null && one !== other) return other > one ? 'raised' : 'lowered'
  return before.quote === after.quote && before.deadline === after.deadline ? 'same' : 'changed'
}

function compareTargets(
  before: DraftVersion,
  after: DraftVersion,
  pairs: ReadonlyMap<string, ProvisionRow>,
): TargetChange[] {
  const left = new Set(before.targets)
  const changes = after.targets.map((target): TargetChange => {
    const fits = [...left].filter((one) => isSameTarget(one, target))
    const near = fits.find(({ provision }) => provision === pairs.get(target.provision)?.id) ?? fits[0]
    if (!near) return { state: 'new', before: null, after: target }
    left.delete(near)
    return { state: stateOf(near, target), before: near, after: target }
  })
  return [...changes, ...[...left].map((target): TargetChange => ({ state: 'dropped', before: target, after: null }))]
}

/** Lays a later text beside an earlier one. Measures are in the order of the later text, then those that are dropped. */
export function compareVersions(
  before: DraftVersion,
  after: DraftVersion,
  knowledge: { vocabulary: ConceptVocabulary; grammar: Grammar },
): DraftVersions {
  const measuresOf = ({ provisions }: DraftVersion) => provisions.filter(({ kind }) => COMPARED.has(kind))
  const pairs = pairMeasures(measuresOf(before), measuresOf(after), knowledge)
  const targets = compareTargets(before, after, pairs)
  const valueOf = (id: string): MeasureChange['value'] => {
    const own = targets.filter((change) => change.after?.provision === id).map(({ state }) => state)
    return own.includes('raised') ? 'raised' : own.includes('lowered') ? 'lowered' : null
  }
  const kept = new Set([...pairs.values()].map(({ id }) => id))
  const measures = measuresOf(after).map((row): MeasureChange => {
    const earlier = pairs.get(row.id)
    const anchors = { before: earlier ? splitId(earlier.id).anchor : null, after: splitId(row.id).anchor }
    if (!earlier) return { state: 'new', ...anchors, value: null }
    const same = plainWords(earlier) === plainWords(row)
    return { state: same ? 'kept' : 'changed', ...anchors, value: same ? null : valueOf(row.id) }
  })
  const dropped = measuresOf(before)
    .filter(({ id }) => !kept.has(id))
    .map(({ id }): MeasureChange => ({ state: 'dropped', before: splitId(id).anchor, after: null, value: null }))
  return { measures: [...measures, ...dropped], targets }
}
