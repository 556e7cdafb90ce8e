import type { Extracted } from './extracted.ts'
import { readHtml } from './html.ts'
import { kindOfSeed } from './kind.ts'
import { readExtracted } from './read-extracted.ts'
import { readMarkdown } from './markdown.ts'
import { readPlain } from './read-plain.ts'
import type { Read } from './lines-read.ts'
import { unseenMarks } from './unseen.ts'

/** What a seed is besides its text: the ending of its file, and what was known of text taken out of it. */
export interface Given {
  extension: string
  extracted?: Extracted | undefined
}

/** Reads the text of a seed as what it is: a page, Markdown, plain text or taken out of a file. The ending decides in doubt. */
export function readInput(text: string, { extension, extracted }: Given, lineOf: (offset: number) => number): Read {
  const kind = extracted ? extracted.form : kindOfSeed(text, extension)
  if (kind === 'html') return readHtml(text, lineOf)
  const read: Read = extracted ? readExtracted(extracted) : kind === 'markdown' ? readMarkdown(text) : readPlain(text)
  return { ...read, marks: [...read.marks, ...unseenMarks(text)] }
}
