import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readPlain } from './plain.ts'
import type { Read } from './read.ts'

/** Reads the text of a seed by the ending of its file: `.html`, `.htm`, `.md`, else plain text. */
export function readInput(text: string, extension: string, lineOf: (offset: number) => number): Read {
  switch (extension.toLowerCase()) {
    case '.html':
    case '.htm':
      return readHtml(text, lineOf)
    case '.md':
      return readMarkdown(text)
    default:
      return readPlain(text)
  }
}
