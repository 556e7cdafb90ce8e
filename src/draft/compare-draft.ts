/** A draft beside the documents of an edition: counterparts, shared wording, what seems to be left of another place. Pure. */
import type { ComputedLink } from '../corpus/links/compute-links.ts'
import { computeLinks } from '../corpus/links/compute-links.ts'
import type { Policy, Region } from '../policy/index.ts'
import type { ProvisionRow, TargetRow } from '../schemas/index.ts'
import type { Tools } from '../pipeline/tools.ts'
import { findRegion } from '../policy/regions.ts'
import type { EditionDocument } from './edition-file.ts'
import { findLeftovers } from './leftovers/find-leftovers.ts'
import type { Leftover, SearchedRow } from './leftovers/leftover.ts'
import type { DraftWording } from './wording/find-wording.ts'
import { findWording, runsOfDraft } from './wording/find-wording.ts'

/** A provision of the edition, as its file of comparison has it. */
export type EditionRow = Pick<ProvisionRow, 'id' | 'document' | 'kind' | 'title' | 'path' | 'text'> & {
  responsible: ProvisionRow['responsible']
}

/** A draft as it was read, and what it is laid beside. */
export interface ComparedDraft {
  draft: readonly ProvisionRow[]
  targets: readonly TargetRow[]
  documents: readonly EditionDocument[]
  rows: readonly EditionRow[]
}

/** What stands beside a provision of the draft. */
export interface DraftCounterpart extends Pick<ComputedLink, 'relation' | 'score' | 'shared' | 'reason'> {
  anchor: string
  /** `<document>/<anchor>` */
  provision: string
}

/** The counterparts of a draft's provisions, the likeliest of each first: the links that a build of the edition with it would make. */
export function findCounterparts(
  { draft, rows, documents }: ComparedDraft,
  { vocabulary, grammar }: Pick<Tools, 'vocabulary' | 'grammar'>,
): DraftCounterpart[] {
  const id = draft[0]?.document ?? ''
  const all = [...documents, { id, witness_of: null }]
  const isOwn = (provision: string) => provision.startsWith(`${id}/`)
  return computeLinks([...rows, ...draft], { vocabulary: vocabulary.concepts, grammar, documents: all })
    .filter(({ a, b }) => isOwn(a) !== isOwn(b))
    .map(({ a, b, relation, score, shared, reason }) => {
      const [own, provision] = isOwn(a) ? [a, b] : [b, a]
      return { anchor: own.slice(id.length + 1), provision, relation, score, shared, reason }
    })
    .sort((x, y) => y.score - x.score)
}

const searched = ({ id, document, text, responsible }: EditionRow | ProvisionRow): SearchedRow => ({
  id,
  document,
  text,
  names: responsible.map(({ name }) => name),
})

/** The place a draft is of: what its head says, else the place it names most often; null where it names none. */
export function guessPlace(
  { metadata }: Pick<Policy, 'metadata'>,
  rows: readonly ProvisionRow[],
  { regions }: Pick<Tools, 'regions'>,
): Region | null {
  if (metadata.region) return metadata.region
  const counts = new Map<Region, number>()
  for (const { text } of rows) {
    for (const sentence of text.split(/[。；\n]/)) {
      const region = findRegion(sentence, regions)
      if (region && region.level !== 'nation') counts.set(region, (counts.get(region) ?? 0) + 1)
    }
  }
  return [...counts].sort(([, x], [, y]) => y - x)[0]?.[0] ?? null
}

/** The wording that a draft shares with documents, and what of other places seems to be left in it; none where its own place is not known. */
export function findCopied(
  { draft, targets, documents, rows }: ComparedDraft,
  own: Region | null,
  { grammar, places, vocabulary, agencies }: Pick<Tools, 'grammar' | 'places' | 'vocabulary' | 'agencies'>,
): { wording: DraftWording; leftovers: Leftover[] } {
  const compared = documents.filter(
    ({ witness_of }) => witness_of === null || !documents.some(({ id }) => id === witness_of),
  )
  const ids = new Set(compared.map(({ id }) => id))
  const edition = rows.filter(({ document }) => ids.has(document))
  const runs = runsOfDraft(draft, edition, grammar)
  const wording = findWording(draft, edition, runs, compared, grammar)
  if (!own) return { wording, leftovers: [] }
  const stretches = stretchesOfTargets(draft, targets)
  const leftovers = findLeftovers({
    draft: draft.map(searched),
    edition: new Map(edition.map((row) => [row.id, searched(row)])),
    documents: new Map(compared.map((row) => [row.id, row])),
    runs,
    own,
    knowledge: { matcher: places, places: vocabulary.places.places },
    agencies,
    isTarget: (provision, at) => (stretches.get(provision) ?? []).some(([from, to]) => from <= at && at < to),
  })
  return { wording, leftovers }
}

/** Where the words of targets stand in the texts of their provisions. */
function stretchesOfTargets(
  rows: readonly ProvisionRow[],
  targets: readonly TargetRow[],
): Map<string, [number, number][]> {
  const texts = new Map(rows.map(({ id, text }) => [id, text]))
  const stretches = new Map<string, [number, number][]>()
  for (const { provision, quote } of targets) {
    const at = texts.get(provision)?.indexOf(quote) ?? -1
    if (at >= 0) stretches.set(provision, [...(stretches.get(provision) ?? []), [at, at + quote.length]])
  }
  return stretches
}
