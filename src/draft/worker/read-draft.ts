/** A reader's own text through the program's own stages: the same calls as a build makes, for one text. */
import type { Knowledge } from '../../annotate/index.ts'
import { annotate } from '../../annotate/index.ts'
import { responsibleOf } from '../../corpus/build-agencies.ts'
import { buildCitations } from '../../corpus/build-citations.ts'
import { buildTargets } from '../../corpus/build-targets.ts'
import { placeTexts } from '../../corpus/place-texts.ts'
import { buildProvisions } from '../../corpus/provisions.ts'
import type { Message } from '../../input/messages.ts'
import { messagesOf } from '../../input/messages.ts'
import { checkDocument, draftDocument } from '../../pipeline/read-document.ts'
import type { ParseTools } from '../../pipeline/read-document.ts'
import type { Policy } from '../../policy/index.ts'
import { ownTexts, textsOf } from '../../policy/index.ts'
import type { ProvisionRow } from '../../schemas/index.ts'
import type { Converter } from '../../text/script.ts'
import { VFile } from 'vfile'
import type { DraftFacts, DraftMessage, DraftReading, OpenedText } from '../draft-messages.ts'

/** What a draft is read with. */
export type DraftTools = Knowledge & ParseTools & { converter: Converter }

/** The id of a reader's own text among the documents of an edition. */
export const DRAFT = 'draft'

/** A text with its tree, before anything is marked in it; null where no document is found in it. */
export interface ParsedDraft {
  tree: Policy
  text: string
  file: string
  /** What parsing says. */
  messages: Message[]
}

/** Parses a text. */
export function parseDraft({ name, text, extracted }: OpenedText, id: string, tools: DraftTools): ParsedDraft | null {
  const file = new VFile({ path: `seeds/${name}`, value: text })
  file.data = extracted ? { extracted } : {}
  const noted = { id, notes: { seed: name } }
  const draft = draftDocument(file, tools, noted)
  return draft && { tree: draft.tree, text, file: name, messages: messagesOf(file) }
}

/** What stands at the head of a text. */
export function factsOf({ metadata, children }: Policy): DraftFacts {
  const { title, script, number, dated, issuer, region } = metadata
  const characters = children.flatMap(textsOf).reduce((sum, node) => sum + node.text.replace(/\s/gu, '').length, 0)
  return { title, script, number, dated, issuer, region, characters }
}

/** Marks a text as a build does that has no other document. */
export const markDraft = ({ tree }: ParsedDraft, tools: DraftTools): Policy => annotate(tree, tools, { corpus: [] })

/** The provisions of a tree, each with who is responsible as far as that is marked. */
export const rowsOfDraft = (tree: Policy, file: string, { converter }: DraftTools): ProvisionRow[] =>
  buildProvisions(tree, converter, () => file).map(({ row, placed }) => ({
    ...row,
    responsible: responsibleOf([...placed.reaching, ...ownTexts(placed.node)], converter.toHans),
  }))

/** What is said of a marked text: its rows, and the messages of the checks. */
export function readMarked(
  tree: Policy,
  { text, file, messages }: ParsedDraft,
  tools: DraftTools,
): Omit<DraftReading, 'shown'> {
  const { converter, grammar } = tools
  const targets = buildTargets(tree, { converter, seedOf: () => ({ file, text }) })
  const targetsOf = Map.groupBy(targets, ({ provision }) => provision)
  const placed = buildProvisions(tree, converter, () => file).map(({ row, placed: { node } }) => ({
    id: row.id,
    texts: placeTexts(node),
  }))
  const provisions = rowsOfDraft(tree, file, tools).map((row) => ({
    ...row,
    targets: (targetsOf.get(row.id) ?? []).map(({ id }) => id),
  }))
  const checked = checkDocument(tree, text, grammar)
  return {
    facts: factsOf(tree),
    provisions,
    targets,
    citations: buildCitations(placed, converter.toHans, grammar),
    messages: [...messages, ...checked.messages].map((message) => placeMessage(message, provisions)),
  }
}

/** A message with the provision in whose lines it stands. */
function placeMessage({ reason, place, ruleId }: Message, provisions: readonly ProvisionRow[]): DraftMessage {
  const line = place && 'line' in place ? place.line : (place?.start.line ?? 1)
  const own = provisions.findLast(({ seed }) => seed.line <= line && line <= seed.end_line)
  return { rule: ruleId ?? '', reason, anchor: own?.anchor ?? null, line }
}
