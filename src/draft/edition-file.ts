/** What `/draft/` knows of an edition before it loads a document of it: `draft/edition.json`. */
import type { DocumentRow } from '../schemas/index.ts'

/** A document of the edition that a draft can be laid beside. */
export interface EditionDocument extends Pick<
  DocumentRow,
  'id' | 'title' | 'number' | 'witness_of' | 'region' | 'script'
> {
  /** Place and year, as lists name it. */
  name: string
  /** Of issue, else of publication; empty where neither is known. */
  date: string
  /** Bytes of the file of its provisions as they are sent, packed. */
  bytes: number
  characters: number
  /** The least hashes of its runs of words: two texts have as many of these in common as they have words. */
  sketch: number[]
}

export interface EditionFile {
  documents: EditionDocument[]
  /** Bytes, packed, of what is loaded besides. */
  bytes: { comparer: number; words: number; vocabulary: number }
  /** Files of the two workers below `draft/`, to be kept for when there is no host. */
  files: { reader: string[]; comparer: string[] }
}
