import type { Policy } from '../policy/index.ts'
import { ownTexts, provisionsOf } from '../policy/index.ts'
import type { CharacterRow, ProvisionRow, TargetRow } from '../schemas/index.ts'
import type { Converter } from '../text/script.ts'
import { responsibleOf } from './build-agencies.ts'
import type { CharacterHelpers } from './build-characters.ts'
import { charactersOf } from './build-characters.ts'
import { buildTargets } from './build-targets.ts'
import type { Provision } from './provisions.ts'
import { buildProvisions } from './provisions.ts'
import type { FoundTopics, TopicFinder } from './topics.ts'

/** The rows that a document has whatever else is in the corpus. */
export interface OwnRows {
  provisions: ProvisionRow[]
  targets: TargetRow[]
  characters: CharacterRow[]
  /** What its words say of topics. */
  topics: FoundTopics
}

/** What the rows of a document rest on beside its tree. */
export interface OwnRowHelpers extends Omit<CharacterHelpers, 'toHant'> {
  converter: Converter
  findTopics: TopicFinder
  /** Decoded text of a seed by its file's name. */
  seedText: (file: string) => string
}

/** Builds the rows of one annotated document, each table in reading order. */
export function buildOwnRows(tree: Policy, { converter, findTopics, seedText, ...helpers }: OwnRowHelpers): OwnRows {
  const { fileOf } = helpers
  const provisions = buildProvisions(tree, converter, fileOf)
  for (const { row, placed } of provisions)
    row.responsible = responsibleOf([...placed.reaching, ...ownTexts(placed.node)], converter.toHans)
  const seedOf = ({ restored }: { restored?: { from: string } }) => {
    const file = fileOf(restored?.from ?? tree.metadata.id)
    return { file, text: seedText(file) }
  }
  const rows = provisions.map(({ row }) => row)
  return {
    provisions: rows,
    targets: buildTargets(tree, { converter, seedOf }),
    characters: charactersOf(tree, { ...helpers, toHant: converter.toHant }),
    topics: findTopics(rows),
  }
}

/** The rows of a document's provisions, each with its place in the tree. */
export function placeRows(tree: Policy, rows: readonly ProvisionRow[]): Provision[] {
  return provisionsOf(tree).flatMap((placed, at) => {
    const row = rows[at]
    return row ? [{ placed, row }] : []
  })
}
