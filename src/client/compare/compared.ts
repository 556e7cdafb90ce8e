/** What the page of any two provisions reads: one file a document, in the page's script. */

/** A provision as it is compared. */
export interface Compared {
  anchor: string
  name: string
  /** Titles above it. */
  path: string
  text: string
  /** Path of it among its counterparts; empty where it has none. */
  synopsis: string
  links: ComparedLink[]
}

/** A relation of a provision to one of another document. */
export interface ComparedLink {
  /** `<document>/<anchor>` */
  to: string
  /** Place and name of the other provision. */
  name: string
  /** Relation and who says so, in words. */
  state: string
  reason: string
}

/** All provisions of a document. */
export interface ComparedDocument {
  id: string
  title: string
  /** Place and year. */
  place: string
  provisions: Compared[]
}

/** Whether a value is what such a file holds; its inside is the site's own. */
function isDocument(value: unknown): value is ComparedDocument {
  return typeof value === 'object' && value !== null && 'provisions' in value && Array.isArray(value.provisions)
}

const known = new Map<string, Promise<ComparedDocument>>()

/** Reads the file of a document, once; `folder` is the address of the files. */
export function readDocument(folder: string, id: string): Promise<ComparedDocument> {
  const before = known.get(id)
  if (before) return before
  const reading = fetch(`${folder}${id}.json`).then(async (answer) => {
    const value: unknown = answer.ok ? await answer.json() : null
    if (!isDocument(value)) throw new Error(`Unexpected answer ${answer.status} for ${id}, expected its provisions`)
    return value
  })
  known.set(id, reading)
  reading.catch(() => known.delete(id))
  return reading
}
