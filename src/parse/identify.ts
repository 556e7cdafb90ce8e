import type { VFile } from 'vfile'
import { deriveId } from '../policy/ids.ts'
import type { Metadata } from '../policy/index.ts'
import type { DocumentNotes } from '../schemas/index.ts'
import type { PlacedFile } from '../schemas/placed-yaml.ts'

/** What a text says of itself, and which file it stands in. */
export type Stated = Omit<Metadata, 'id' | 'witnessOf'>

/** Notes on a document with the id that their file's name gives it. */
export interface NotedDocument extends PlacedFile {
  id: string
  path: string
  notes: DocumentNotes
}

/** What an editor says of a document, as far as reading its text depends on it. */
export type Noted = Pick<NotedDocument, 'id' | 'notes'>

/** Stands where a text has no title; brackets show that it is the editor's. */
const UNTITLED = '〔无标题〕'

/**
 * The metadata of a document: what its text states, then what `content/documents` sets by hand. Its id is that of
 * the notes, else derived; a second document with the same id gets `-2`, and `repeats` is the first.
 */
export function identify(
  stated: Stated,
  noted: Noted | undefined,
  taken: ReadonlyMap<string, Metadata>,
  toHans: (text: string) => string,
): { metadata: Metadata; repeats: Metadata | null } {
  const {
    seed: _file,
    witness_of,
    reason: _reason,
    introduction: _introduction,
    notes: _notes,
    targets: _targets,
    ...set
  } = noted?.notes ?? { seed: '' }
  const given = { ...stated, ...Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) }
  const derived = deriveId({ ...given, number: given.number && toHans(given.number) }, toHans(given.title))
  const wanted = noted?.id ?? derived
  let id = wanted
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
  const metadata = { ...given, title: given.title || UNTITLED, id, witnessOf: witness_of ?? null }
  return { metadata, repeats: taken.get(wanted) ?? null }
}

/** Messages for what a document lacks that a reader would look for. */
export function reportMissing(seed: VFile, metadata: Metadata): void {
  const missing = [
    metadata.title === UNTITLED && 'title',
    metadata.number === null && 'number',
    metadata.dated === null && 'date',
    metadata.region === null && 'region',
  ].filter((name) => name !== false)
  for (const name of missing) {
    seed.info(
      `Unexpected document without a ${name}, expected one in its text or in content/documents/${metadata.id}.yaml`,
      {
        place: { line: 1, column: 1 },
        ruleId: `metadata-${name}`,
        source: 'duidu',
      },
    )
  }
}

/** A document, and the one whose id it would have had too. */
export interface Identified {
  seed: VFile
  metadata: Metadata
  repeats: Metadata | null
}

/** Messages for documents that bear the id or number of another, though neither is a witness of the other. */
export function reportShared(documents: readonly Identified[], toHans: (text: string) => string): void {
  const first = new Map<string, Metadata>()
  const areOne = (a: Metadata, b: Metadata) => a.witnessOf === b.id || b.witnessOf === a.id
  for (const { seed, metadata, repeats } of documents) {
    const { id } = metadata
    const say = (ruleId: string, reason: string, note: string) => {
      seed.message(reason, { place: { line: 1, column: 1 }, ruleId, source: 'duidu' }).note = note
    }
    if (repeats && !areOne(metadata, repeats)) {
      const reason = `Unexpected second document that is ${repeats.id}, expected one; ${repeats.seed.file} is the first, this one becomes ${id}`
      const note = 'Remove one of the two, or say in content/documents which is a witness of the other.'
      say('document-repeated', reason, note)
    }
    if (metadata.number === null) continue
    const number = toHans(metadata.number)
    const other = first.get(number)
    if (!other) first.set(number, metadata)
    else if (!areOne(metadata, other)) {
      const reason = `Unexpected number ${metadata.number}, expected one that ${other.seed.file} does not bear`
      say('number-shared', reason, `If the two are one document, set witness_of in content/documents/${id}.yaml.`)
    }
  }
}
