/** Where a line of a text that was taken from a file came from, and what the file says about it. */
export interface LineOrigin {
  /** Number of the paragraph in a DOCX file, from 1. */
  paragraph?: number
  /** Number of the page in a PDF file, from 1. */
  page?: number
  /** Lines of one table carry the same number; their cells are parted by tabs. */
  table?: number
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
  /** Name of the reader of the file, with the version that decides what comes out: `docx/1`, `pdf/1`. */
  extractor: string
  /** What an editor should know: words that were found and left out, parts that could not be read. */
  remarks: string[]
}

/** A file that cannot be read, and in one sentence why and what to do about it. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
}
