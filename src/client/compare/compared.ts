/** What the page of any two provisions reads: one packed file a document, in both scripts. */
import type { Script } from '../../policy/tree.ts'
import { readPacked } from '../read-packed.ts'
import type { BothScripts } from './both-scripts.ts'
import { hantOf } from './both-scripts.ts'

/** A provision as it is compared. */
export interface Compared {
  anchor: string
  name: string
  kind: string
  /** Its own title; empty where it has none. */
  title: string
  /** Who is responsible, as written. */
  responsible: string[]
  /** Titles above it, ` › ` between. */
  path: string
  text: string
  /** Path of it among its counterparts; empty where it has none. */
  synopsis: string
  links: ComparedLink[]
}

/**
 * A relation of a provision to one of another document: its `<document>/<anchor>`, its place and name, the relation and
 * who says so, the reason; the last two by their place among the `words` of the file, where many have the same.
 */
export type ComparedLink = [to: string, name: string, state: number, reason: number]

/** All provisions of a document. */
export interface ComparedDocument {
  id: string
  title: string
  /** Place and year. */
  place: string
  provisions: Compared[]
  /** What is said of relations. */
  words: string[]
}

/** The name of a document's file in the folder of the page. */
export const comparedName = (document: string): string => `${document}.bin`

export type ComparedFile = BothScripts<ComparedDocument>

/** Whether a value is what such a file holds; its inside is the site's own. */
const isFile = (value: unknown): value is ComparedFile =>
  typeof value === 'object' && value !== null && 'hans' in value && 'patches' in value

const known = new Map<string, Promise<ComparedDocument>>()

/** Where the files are, and the script of the page. */
export interface ComparedFiles {
  folder: string
  script: Script
}

/** Reads the file of a document, once. */
export function readDocument({ folder, script }: ComparedFiles, id: string): Promise<ComparedDocument> {
  const before = known.get(id)
  if (before) return before
  const reading = readPacked(folder + comparedName(id)).then((value) => {
    if (!isFile(value)) throw new Error(`Unexpected content of the file of ${id}, expected its provisions`)
    return script === 'Hans' ? value.hans : hantOf(value)
  })
  known.set(id, reading)
  reading.catch(() => known.delete(id))
  return reading
}
