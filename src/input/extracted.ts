import type { VFile } from 'vfile'

declare module 'vfile' {
  interface DataMap {
    /** Digest of the file's bytes. */
    sha256: string
    /** What is known of the text, if it was taken out of a file that is no text itself. */
    extracted: Extracted
  }
}

/** What a line of a cover is: a piece of the title, as its type tells, or what stands around it. */
export type CoverPart = 'title' | 'other'

/** Where a line of a text that was taken from a file came from, and what the file says about it. */
export interface LineOrigin {
  /** Number of the paragraph in a DOC or DOCX file, from 1. */
  paragraph?: number
  /** Number of the page in a PDF file, from 1. */
  page?: number
  /** Lines of one table carry the same number; their cells are parted by tabs. */
  table?: number
  /** Which of the cells of such a line, counted from 0, are empty because the one above or the one before reaches over them. */
  covered?: { above: number[]; left: number[] }
  /** Set on a line of a cover. */
  cover?: CoverPart
  /** A line that is not the document's: its fate in the ledger is `dropped`, under this rule. */
  dropped?: string
}

/**
 * The text of a file that is not text itself. The ledger and all positions speak of `text`; `lines` says for each of
 * its lines (`\n`) where in the file it stands.
 */
export interface Extracted {
  text: string
  lines: LineOrigin[]
  /** How the text is to be read: as lines, or as the HTML that the file held. */
  form: 'plain' | 'html'
  /** Name of the reader of the file, with the version that decides what comes out: `doc/1`, `docx/1`, `pdf/2`. */
  extractor: string
  /** In one sentence, what the file shows and its reader does not give. */
  unread?: string
}

/** A file that cannot be read, and in one sentence why and what to do about it. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
}

/** What is known of a seed's text that was taken out of its file. */
export const extractedOf = (seed: VFile): Extracted | undefined => seed.data.extracted

/** Where each line of the text stands in the file; a line that belongs to no page and no paragraph is left out. */
export const originsOf = ({ lines }: Extracted): { line: number; page?: number; paragraph?: number }[] =>
  lines.flatMap(({ page, paragraph }, at) => {
    const origin = { ...(page !== undefined && { page }), ...(paragraph !== undefined && { paragraph }) }
    return Object.keys(origin).length > 0 ? [{ line: at + 1, ...origin }] : []
  })
