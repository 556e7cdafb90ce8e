/** All rows of the index, in the order of the texts: those of the page, and those of files as far as they were read. */
import type { Row } from './filter.ts'
import type { RestFile } from './rest.ts'

/** A row with what it looks like, made when it is shown. */
export interface Entry {
  id: string
  row: Row
  element: () => HTMLTableRowElement
}

/** The rows that are here, and how to have more. */
export interface Model {
  entries(): Entry[]
  /** Whether all these files have been read. */
  has(files: readonly RestFile[]): boolean
  /** Reads what of these files is not here, one after the other, and says so after each. */
  load(files: readonly RestFile[], each: () => void): Promise<void>
}

/** Rows of a page with files of further ones, each of which is read once. */
export function makeModel(
  inPage: readonly Entry[],
  files: readonly RestFile[],
  read: (file: RestFile) => Promise<Entry[]>,
): Model {
  const parts = new Map<RestFile, Entry[]>()
  const reading = new Map<RestFile, Promise<void>>()
  const readOnce = (file: RestFile): Promise<void> => {
    const known = reading.get(file)
    if (known) return known
    const promise = read(file).then((entries) => void parts.set(file, entries))
    reading.set(file, promise)
    promise.catch(() => reading.delete(file))
    return promise
  }
  return {
    entries: () => [...inPage, ...files.flatMap((file) => parts.get(file) ?? [])],
    has: (wanted) => wanted.every((file) => parts.has(file)),
    async load(wanted, each) {
      for (const file of wanted.filter((one) => !parts.has(one))) {
        await readOnce(file)
        each()
      }
    },
  }
}
