/**
 * A text read and checked by itself: what a build and a reader's browser both do. Pure; knows nothing of files, digests or
 * the edition.
 */
import { VFile } from 'vfile'
import { checks } from '../checks/index.ts'
import { extractedOf, originsOf } from '../input/extracted.ts'
import type { Message } from '../input/messages.ts'
import { messagesOf } from '../input/messages.ts'
import { buildLedger } from '../parse/build-ledger.ts'
import type { Noted } from '../parse/identify.ts'
import { identify, reportMissing } from '../parse/identify.ts'
import { parse } from '../parse/parse-seed.ts'
import type { Metadata, Policy } from '../policy/index.ts'
import { withoutRestored } from '../policy/index.ts'
import type { Grammar } from '../schemas/grammar.ts'
import type { SourceTable } from '../schemas/index.ts'
import type { RegionTable } from '../policy/regions.ts'
import type { Converter } from '../text/script.ts'

/** A document as its seed has it, before anything is marked in it. */
export interface ParsedDocument {
  tree: Policy
  source: SourceTable
}

/** What a text is parsed with. */
export interface ParseTools {
  regions: RegionTable
  grammar: Grammar
  converter: Pick<Converter, 'toHans'>
}

/**
 * Parses a seed; null where there is no document in it. Messages stand on the seed. `taken` are the documents that have
 * been given an id, so that this one gets another.
 */
export function draftDocument(
  seed: VFile,
  tools: ParseTools,
  noted: Noted | undefined,
  taken: ReadonlyMap<string, Metadata> = new Map(),
): ParsedDocument | null {
  const { instruments, metadata: stated, marks, locator } = parse(seed, tools.regions, tools.grammar)
  if (instruments.length === 0) return null
  const file = seed.basename ?? ''
  const sha256 = seed.data.sha256 ?? ''
  const extracted = extractedOf(seed)
  const extractor = extracted && { extractor: extracted.extractor }
  const characters = String(seed).replace(/\s/gu, '').length
  const facts = { ...stated, seed: { file, sha256, characters, ...extractor } }
  const { metadata } = identify(facts, noted, taken, tools.converter.toHans)
  reportMissing(seed, metadata)
  const spans = buildLedger(String(seed), instruments, marks, locator, metadata.id)
  const origins = extracted && { origins: originsOf(extracted) }
  return {
    tree: { type: 'policy', metadata, children: instruments },
    source: { file, sha256, ...extractor, ...origins, spans },
  }
}

/** What the checks say of a marked tree, and why it could not be checked. */
export function checkDocument(
  tree: Policy,
  text: string,
  grammar: Grammar,
): { messages: Message[]; unchecked: string | null } {
  const file = new VFile({ path: tree.metadata.seed.file, value: text })
  let unchecked: string | null = null
  try {
    for (const check of checks) check.run(withoutRestored(tree), file, grammar)
  } catch (error) {
    unchecked = sayFault(error)
  }
  return { messages: messagesOf(file), unchecked }
}

export const sayFault = (error: unknown): string => (error instanceof Error ? error.message : String(error))
