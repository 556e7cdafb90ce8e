import type { PlaceMatcher } from '../annotate/place/place-matcher.ts'
import type { TermMatcher } from '../annotate/term/term-matcher.ts'
import type { Policy } from '../policy/index.ts'
import type { RegionTable } from '../policy/regions.ts'
import { ownTexts, textsOf } from '../policy/index.ts'
import type { EditorLinks } from '../schemas/editor-links.ts'
import type { AgencyRow, LinkRow, ProvisionRow, TargetRow, TopicCorrections, TopicRow } from '../schemas/index.ts'
import type { PlacedYaml } from '../schemas/placed-yaml.ts'
import type { Vocabulary } from '../schemas/vocabulary.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { buildAgencies, withoutRepeats } from './build-agencies.ts'
import type { BuiltLinks, LinkSources } from './build-links.ts'
import { reportRefused } from './links/merge-editor-links.ts'
import { buildCitations } from './build-citations.ts'
import { buildCodingUnits } from './coding-units.ts'
import { buildDocument } from './documents.ts'
import { createInstrumentReader } from './instrument-kinds.ts'
import { buildLineage } from './build-lineage.ts'
import { placeOrigins } from './place-origins.ts'
import { placeTexts } from './place-texts.ts'
import { buildPlaces } from './build-places.ts'
import type { OwnRows } from './own-rows.ts'
import { placeRows } from './own-rows.ts'
import type { Provision } from './provisions.ts'
import type { Converter } from '../text/script.ts'
import { buildSharedWording } from './build-shared-wording.ts'
import { buildSeries } from './series/build-series.ts'
import { groupUnnamed } from './series/group-unnamed.ts'
import type { Tables } from '../schemas/tables.ts'
import { buildTerms } from './build-terms.ts'
import { correctTopics } from './correct-topics.ts'
import { settleDivisions } from './topic-divisions.ts'
import { buildTopics } from './topic-table.ts'
import type { FoundTopics } from './topics.ts'
import type { WitnessTables } from '../witness/build-witnesses.ts'

/** What the tables need beside the trees. */
export interface TableHelpers {
  converter: Converter
  vocabulary: Vocabulary
  grammar: Grammar
  terms: TermMatcher
  regions: RegionTable
  places: PlaceMatcher
  /** The rows that each document has by itself. */
  rowsOf: ReadonlyMap<Policy, OwnRows>
  sources: Tables['sources']
  witnesses: WitnessTables
  topics: PlacedYaml<TopicCorrections> | null
}

const documentOrWitness = ({ metadata: { id, witnessOf } }: Policy) => ({ id, witness_of: witnessOf })

/** What the links of annotated trees are made of. */
export function linkSources(
  trees: readonly Policy[],
  {
    rowsOf,
    vocabulary,
    grammar,
    links,
  }: Pick<TableHelpers, 'rowsOf' | 'vocabulary' | 'grammar'> & { links: PlacedYaml<EditorLinks> | null },
): LinkSources {
  const provisions = trees.flatMap((tree) => placeRows(tree, rowsOf.get(tree)?.provisions ?? []).map(({ row }) => row))
  const editor = links?.value ?? null
  return { provisions, documents: trees.map(documentOrWitness), vocabulary: vocabulary.concepts, grammar, editor }
}

const nothing: OwnRows = { provisions: [], targets: [], characters: [], topics: { assigned: [], mentions: [] } }

/**
 * Puts links into tables that were made without any, with what is counted of them; the editor's decisions that cannot
 * stand are said.
 */
export function putLinks(
  tables: Tables,
  { links, details, refused }: BuiltLinks,
  editor: PlacedYaml<EditorLinks> | null,
): Tables {
  if (editor) reportRefused(editor, refused)
  const counted = countShown(links)
  for (const { id, counts } of tables.documents) counts.links = counted.get(id) ?? 0
  return { ...tables, links, details }
}

/**
 * All public tables from annotated trees but that of links, which no other is made of; sorted by document id and, within
 * a document, in reading order.
 */
export function buildUnlinked(trees: Policy[], helpers: TableHelpers): Tables {
  const { converter, vocabulary, grammar } = helpers
  const files = new Map(trees.map((tree) => [tree.metadata.id, tree.metadata.seed.file]))
  const fileOf = (document: string) => files.get(document) ?? ''
  const own = (tree: Policy): OwnRows => helpers.rowsOf.get(tree) ?? nothing
  const byDocument = new Map<Policy, Provision[]>(trees.map((tree) => [tree, placeRows(tree, own(tree).provisions)]))
  const provisions = [...byDocument.values()].flat()
  const texts = provisions.map(({ row, placed: { node, reaching } }) => ({
    id: row.id,
    texts: [...reaching, ...ownTexts(node)],
  }))
  const documents = trees.map(documentOrWitness)
  // a witness whose document is in the corpus has no targets of its own
  const isRepeat = ({ metadata: { witnessOf } }: Policy) => witnessOf !== null && fileOf(witnessOf) !== ''
  const read = trees.flatMap((tree) => (isRepeat(tree) ? [] : own(tree).targets))
  const { targets, series } = groupUnnamed(read, documents, vocabulary.indicators)
  const counted = targets.filter((row) => row.editor !== 'rejected')
  const countedIn = Map.groupBy(counted, ({ provision }) => provision)
  for (const { row } of provisions) row.targets = (countedIn.get(row.id) ?? []).map(({ id }) => id)
  const rows = provisions.map((p) => p.row)
  placeOrigins(rows, helpers.sources)
  const regionOf = new Map(trees.map((tree) => [tree.metadata.id, tree.metadata.region]))
  const placedTexts = provisions.map(({ row, placed }) => ({
    id: row.id,
    texts: placeTexts(placed.node),
    region: regionOf.get(row.document) ?? null,
  }))
  const named = buildAgencies(texts, converter)
  const agencies = withoutRepeats(named, rows, trees)
  const found = trees.map((tree) => own(tree).topics)
  const topics = topicsOf(rows, found, documents, helpers)
  const scriptOf = new Map(trees.map((tree) => [tree.metadata.id, tree.metadata.script]))
  const counts = countByDocument(counted, named)
  const documentRows = trees.map((tree) => {
    const { id } = tree.metadata
    return buildDocument(
      tree,
      {
        provisions: (byDocument.get(tree) ?? []).map((p) => p.row),
        targets: counts.targets.get(id) ?? 0,
        links: 0,
        agencies: counts.agencies.get(id) ?? 0,
        characters: tree.children.flatMap(textsOf).reduce((sum, t) => sum + t.text.replace(/\s/gu, '').length, 0),
      },
      converter,
    )
  })
  const citations = buildCitations(placedTexts, converter.toHans, grammar)
  return {
    documents: documentRows,
    provisions: rows,
    targets,
    series: buildSeries(targets, [...vocabulary.indicators.series, ...series], {
      documents: documentRows,
      toHant: converter.toHant,
    }),
    links: [],
    'shared-wording': buildSharedWording(rows, documentRows, grammar),
    agencies,
    terms: buildTerms(
      rows.map((row) => ({ row, script: scriptOf.get(row.document) ?? 'Hans' })),
      vocabulary.terms.terms,
      helpers.terms,
      converter.toHant,
    ),
    citations,
    lineage: buildLineage(citations, {
      provisions,
      documents: documentRows,
      works: vocabulary.works,
      regions: helpers.regions,
      toHant: converter.toHant,
    }),
    places: buildPlaces(
      placedTexts,
      { matcher: helpers.places, regions: helpers.regions, places: vocabulary.places.places },
      converter.toHant,
    ),
    topics,
    'coding-units': buildCodingUnits(provisions, {
      documents: documentRows,
      targets,
      readInstrument: createInstrumentReader(vocabulary.instruments, grammar),
    }),
    ...helpers.witnesses,
    characters: trees.flatMap((tree) => own(tree).characters),
    details: [],
    sources: helpers.sources,
  }
}

const documentOf = (provision: string): string => provision.slice(0, provision.indexOf('/'))

const addOne = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)

/** How many shown links each document has. */
function countShown(links: readonly LinkRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { shown, a, b } of links) {
    if (!shown) continue
    const [one, other] = [documentOf(a), documentOf(b)]
    addOne(counts, one)
    if (other !== one) addOne(counts, other)
  }
  return counts
}

/** How many targets and agencies each document has, in one pass over each table. */
function countByDocument(
  targets: readonly TargetRow[],
  agencies: readonly AgencyRow[],
): Record<'targets' | 'agencies', ReadonlyMap<string, number>> {
  const counts = { targets: new Map<string, number>(), agencies: new Map<string, number>() }
  for (const { document } of targets) addOne(counts.targets, document)
  for (const { mentions } of agencies) {
    for (const id of new Set(mentions.map(({ provision }) => documentOf(provision)))) addOne(counts.agencies, id)
  }
  return counts
}

/** The table of topics, the editor's corrections over the rule's; the rows of provisions are given theirs. */
function topicsOf(
  rows: readonly ProvisionRow[],
  found: readonly FoundTopics[],
  documents: readonly { id: string; witness_of: string | null }[],
  { vocabulary, topics: editor }: TableHelpers,
): TopicRow[] {
  const { concepts } = vocabulary.concepts
  const ids = new Set(vocabulary.topics.topics.map(({ id }) => id))
  const ground = { provisions: rows.map(({ id }) => id), topics: ids, documents }
  const { assigned, removed } = correctTopics(
    found.flatMap(({ assigned }) => assigned),
    ground,
    editor,
  )
  const mentions = found.flatMap((each) => each.mentions)
  const settled = settleDivisions({ assigned, removed, mentions }, vocabulary.topics)
  const own = Map.groupBy(settled.assigned, ({ provision }) => provision)
  for (const row of rows) row.topics = (own.get(row.id) ?? []).map(({ topic }) => topic)
  return buildTopics(settled, vocabulary.topics, concepts)
}
