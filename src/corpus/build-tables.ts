import type { TermMatcher } from '../annotate/term/term-matcher.ts'
import type { Policy } from '../policy/index.ts'
import { ownTexts, textsOf } from '../policy/index.ts'
import type { LinkRow } from '../schemas/index.ts'
import type { Vocabulary } from '../schemas/vocabulary.ts'
import { buildAgencies, responsibleOf } from './agencies.ts'
import { buildCitations } from './citations.ts'
import { buildDocument } from './documents.ts'
import { computeLinks } from './links/compute-links.ts'
import { placeTexts } from './place-texts.ts'
import type { Converter, Provision } from './provisions.ts'
import { buildProvisions } from './provisions.ts'
import type { Tables } from './tables.ts'
import { buildTargets } from './targets.ts'
import { buildTerms } from './terms.ts'

/** What the tables need beside the trees. */
export interface TableHelpers {
  converter: Converter
  vocabulary: Vocabulary
  terms: TermMatcher
  /** Decoded text of a seed by its file's name. */
  seedText: (file: string) => string
  sources: Tables['sources']
}

/** All public tables from annotated trees, sorted by document id and, within a document, in reading order. */
export function buildTables(trees: Policy[], helpers: TableHelpers): Tables {
  const { converter, vocabulary } = helpers
  const byDocument = new Map<Policy, Provision[]>(trees.map((tree) => [tree, buildProvisions(tree, converter)]))
  const provisions = [...byDocument.values()].flat()
  const texts = provisions.map(({ row, placed }) => ({ id: row.id, texts: ownTexts(placed.node) }))
  for (const { row, placed } of provisions) row.responsible = responsibleOf(ownTexts(placed.node), converter.toHans)
  const targets = trees.flatMap((tree) => targetsOf(tree, trees, helpers))
  for (const { row } of provisions) row.targets = targets.filter((t) => t.provision === row.id).map((t) => t.id)
  const rows = provisions.map((p) => p.row)
  const agencies = buildAgencies(texts, converter)
  const documents = trees.map((tree) => ({ id: tree.metadata.id, witness_of: tree.metadata.witnessOf }))
  const links = linksOf(rows, documents, vocabulary)
  const scriptOf = new Map(trees.map((tree) => [tree.metadata.id, tree.metadata.script]))
  return {
    documents: trees.map((tree) => {
      const { id } = tree.metadata
      const inside = (provision: string) => provision.startsWith(`${id}/`)
      return buildDocument(
        tree,
        {
          provisions: (byDocument.get(tree) ?? []).map((p) => p.row),
          targets: targets.filter((t) => t.document === id).length,
          links: links.filter((l) => l.shown && (inside(l.a) || inside(l.b))).length,
          agencies: agencies.filter((a) => a.mentions.some((m) => inside(m.provision))).length,
          characters: tree.children.flatMap(textsOf).reduce((sum, t) => sum + t.text.replace(/\s/gu, '').length, 0),
        },
        converter,
      )
    }),
    provisions: rows,
    targets,
    links,
    agencies,
    terms: buildTerms(
      rows.map((row) => ({ row, script: scriptOf.get(row.document) ?? 'Hans' })),
      vocabulary.terms.terms,
      helpers.terms,
      converter.toHant,
    ),
    citations: buildCitations(
      provisions.map(({ row, placed }) => ({ id: row.id, texts: placeTexts(placed.node) })),
      converter.toHans,
    ),
    topics: [],
    sources: helpers.sources,
  }
}

/** Targets of a document; of a witness whose document is in the corpus, those of its boxes only. */
function targetsOf(tree: Policy, trees: Policy[], { converter, seedText }: TableHelpers) {
  const { file } = tree.metadata.seed
  const edition = trees.find((other) => other.metadata.id === tree.metadata.witnessOf)?.metadata.id
  return buildTargets(tree, {
    converter,
    seedOf: () => ({ file, text: seedText(file) }),
    ...(edition !== undefined && { includes: (provision) => provision.type === 'box' }),
  })
}

function linksOf(rows: Provision['row'][], documents: { id: string; witness_of: string | null }[], vocabulary: Vocabulary): LinkRow[] {
  return computeLinks(rows, { vocabulary: vocabulary.concepts, documents }).map(({ parts: _parts, ...link }) => ({
    ...link,
    computed: true,
    editor: null,
    shown: true,
    url: `/documents/${link.a.split('/')[0]}/#${link.a.split('/')[1]}`,
  }))
}
