import { readHtml } from './html.ts'
import { kindOfSeed } from './kind.ts'
import { readMarkdown } from './markdown.ts'
import { readPlain } from './read-plain.ts'
import type { Read } from './lines-read.ts'
import { unseenMarks } from './unseen.ts'

/** Reads the text of a seed as what it is: a page, Markdown or plain text. The ending of its file decides in doubt. */
export function readInput(text: string, extension: string, lineOf: (offset: number) => number): Read {
  const kind = kindOfSeed(text, extension)
  if (kind === 'html') return readHtml(text, lineOf)
  const { lines, marks } = kind === 'markdown' ? readMarkdown(text) : readPlain(text)
  return { lines, marks: [...marks, ...unseenMarks(text)] }
}
