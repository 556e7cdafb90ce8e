/** What the views of a document read when one of them is asked for: `views/<document>.bin`. */
import { readPacked } from '../read-packed.ts'
import type { AskedFile } from '../reader/asked.ts'

/** A document as issued: each block's text, null for what its seed does not have. */
export interface Issued {
  lang: string
  blocks: (string | null)[]
}

export interface ViewFile {
  issued: Issued
  /** What is known of the characters of its Traditional page; missing where that was not converted. */
  asked?: AskedFile
}

const isViewFile = (value: unknown): value is ViewFile =>
  typeof value === 'object' && value !== null && 'issued' in value

let read: Promise<ViewFile> | undefined

/** Reads the file of the page's document, once. Throws if it cannot be read. */
export function readViewFile(address: string): Promise<ViewFile> {
  read ??= readPacked(address).then((value) => {
    if (!isViewFile(value)) throw new Error(`Unexpected content of ${address}, expected a text as issued`)
    return value
  })
  read.catch(() => (read = undefined))
  return read
}
