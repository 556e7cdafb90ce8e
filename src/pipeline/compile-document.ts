/**
 * What is made of one seed alone: the half of the pipeline that depends on a text, its notes, the vocabulary and the code,
 * and on nothing else of the corpus. It gives plain data, so that it can be kept in a file or made on another core or
 * machine. Pure, as `pipeline.ts`, which joins what comes out.
 */
import { VFile } from 'vfile'
import type { CitedDocument } from '../annotate/annotate-citations.ts'
import { applyCorrections } from '../annotate/correct-targets.ts'
import { annotate } from '../annotate/index.ts'
import { compileElements } from '../compile/compile-elements.ts'
import type { OutputFile } from '../compile/data.ts'
import { toMdx } from '../compile/mdx.ts'
import type { Receipt } from '../compile/receipts.ts'
import { receiptsOf } from '../compile/receipts.ts'
import { issuedFile } from '../compile/views.ts'
import type { ParsedDocument } from './read-document.ts'
import { checkDocument, draftDocument, sayFault } from './read-document.ts'
import type { Tools } from './tools.ts'
import type { OwnRows } from '../corpus/own-rows.ts'
import { buildOwnRows } from '../corpus/own-rows.ts'
import type { Extracted } from '../input/extracted.ts'
import type { Message } from '../input/messages.ts'
import { messagesOf } from '../input/messages.ts'
import type { Noted, NotedDocument } from '../parse/identify.ts'
import type { Policy, Script } from '../policy/index.ts'

/** A step that failed is a fault of the program, and not published. */
export interface Fault {
  fault: string
}

/** What is made of a tree. */
export interface Finished {
  /** With all spans. */
  tree: Policy
  rows: OwnRows
  mdx: string
  elements: OutputFile
  issued: OutputFile
  receipts: Record<Script, Receipt>
  /** What the checks say. */
  messages: Message[]
  /** Why it could not be checked. */
  unchecked: string | null
}

/** What is made of a seed. */
export interface CompiledSeed {
  /** Name of the file, and its text, decoded or taken out of it. */
  file: string
  text: string
  /** What is known of a text that was taken out of its file. */
  extracted: Extracted | undefined
  sha256: string
  /** What parsing says. */
  messages: Message[]
  /** Null where there is no document in it. */
  document: CompiledDocument | Fault | null
}

/** A document with all that is made of it beside no other. */
export interface CompiledDocument extends ParsedDocument {
  finished: Finished | Fault
  /** What it looks for among other documents: with none that is asked for, it stays as it is finished here. */
  asked: string[]
}

/** What else a tree is finished with. */
export interface Company {
  /** The documents of the corpus that it may cite. */
  corpus: readonly CitedDocument[]
  seedText: (file: string) => string
  /** Name of the seed of a document. */
  fileOf: (document: string) => string
  /** Notes whose corrections apply. */
  documents?: readonly NotedDocument[]
}

/** Marks a tree, and makes of it all that depends on it alone. `onAsked` as in `annotateCitations`. */
export function finishDocument(
  draft: Policy,
  tools: Tools,
  { corpus, documents = [], ...setting }: Company,
  onAsked?: (key: string) => void,
): Finished {
  const tree = applyCorrections(annotate(draft, tools, { corpus, ...(onAsked && { onAsked }) }), documents)
  return finishTree(tree, tools, setting)
}

/** Makes of a marked tree all that depends on it alone. */
export function finishTree(
  tree: Policy,
  tools: Tools,
  { seedText, fileOf }: Pick<Company, 'seedText' | 'fileOf'>,
): Finished {
  const { converter, settledIn, findTopics, vocabulary, grammar } = tools
  const { id, seed } = tree.metadata
  const elements = compileElements(tree, converter)
  return {
    tree,
    rows: buildOwnRows(tree, {
      converter,
      settledIn,
      findTopics,
      review: vocabulary['script-review'],
      fileOf,
      seedText,
    }),
    mdx: toMdx(tree.metadata, elements),
    elements: { path: `elements/${id}.json`, content: JSON.stringify(elements) },
    issued: issuedFile(tree, seedText),
    receipts: receiptsOf(tree, converter),
    ...checkDocument(tree, seedText(seed.file), grammar),
  }
}

/** A seed as it came, without messages, so that it can be read again. */
export const freshSeed = ({ path, value, data }: VFile): VFile => new VFile({ path, value, data: { ...data } })

/** Makes of a seed all that depends on it, its notes and the vocabulary. Never throws on text. */
export function compileSeed(seed: VFile, tools: Tools, noted?: Noted): CompiledSeed {
  const file = seed.basename ?? ''
  const text = String(seed)
  const { length } = seed.messages
  const { sha256 = '', extracted } = seed.data
  const result = (document: CompiledSeed['document']): CompiledSeed => ({
    file,
    text,
    extracted,
    sha256,
    messages: messagesOf(seed, length),
    document,
  })
  try {
    const draft = draftDocument(seed, tools, noted)
    if (!draft) return result(null)
    const asked = new Set<string>()
    const finished = attempt(() =>
      finishDocument(
        draft.tree,
        tools,
        { corpus: [], seedText: () => text, fileOf: () => file },
        (key) => void asked.add(key),
      ),
    )
    return result({ ...draft, finished, asked: [...asked] })
  } catch (error) {
    return result({ fault: sayFault(error) })
  }
}

/** What a step gives, or why it failed. */
export function attempt<Result>(step: () => Result): Result | Fault {
  try {
    return step()
  } catch (error) {
    return { fault: sayFault(error) }
  }
}
