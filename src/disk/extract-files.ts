/** Takes the text out of files that are not text themselves: DOC, DOCX and PDF. */
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { readDoc } from '../input/doc/read-doc.ts'
import { readDocx } from '../input/docx/read-docx.ts'
import type { Extracted } from '../input/extracted.ts'
import { UnreadableFile } from '../input/extracted.ts'
import { openPdf } from '../input/pdf/open-pdf.ts'
import { readPages } from '../input/pdf/read-pdf.ts'

/** What came of a file: its text, or why it has none. */
export type Extraction = { extracted: Extracted } | { refused: string }

/** Endings of files whose text has to be taken out. */
export const CONTAINERS: ReadonlySet<string> = new Set(['.doc', '.docx', '.pdf'])

/** Why files of these endings are not read, and what to do instead. */
export const UNREADABLE: ReadonlyMap<string, string> = new Map([
  ['.wps', 'Unexpected WPS file, expected .docx; open it in WPS and save it as .docx. 请在WPS中另存为.docx。'],
  ['.rtf', 'Unexpected RTF file, expected .docx; open it in Word or LibreOffice and save it as .docx. 请另存为.docx。'],
  [
    '.odt',
    'Unexpected OpenDocument file, expected .docx; open it in LibreOffice and save it as .docx. 请另存为.docx。',
  ],
  [
    '.ofd',
    'Unexpected OFD file, expected .pdf; open it in an OFD reader and save it as a PDF with text. 请转换成带文字的PDF。',
  ],
  [
    '.caj',
    'Unexpected CAJ file, expected .pdf; open it in its reader and save it as a PDF with text. 请转换成带文字的PDF。',
  ],
])

/** Where the reader of PDF keeps its tables of Chinese encodings. */
function pdfResources() {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return { cMapUrl: join(folder, 'cmaps') + sep, standardFontDataUrl: join(folder, 'standard_fonts') + sep }
}

/** Takes the text out of the bytes of one file, by the ending of its name. Never throws for what is in the file. */
export async function extractFile(bytes: Uint8Array, extension: string): Promise<Extraction> {
  try {
    if (extension === '.pdf') return { extracted: readPages(await openPdf(bytes, pdfResources())) }
    const beginning = String.fromCharCode(...bytes.subarray(0, 5))
    if (beginning === '{\\rtf') return { refused: UNREADABLE.get('.rtf') ?? '' }
    // Programs and people give a DOCX file the old ending, and the other way round.
    return { extracted: beginning.startsWith('PK') || extension === '.docx' ? readDocx(bytes) : readDoc(bytes) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { refused: error.message }
    const said = error instanceof Error ? error.message : String(error)
    return {
      refused: `Unexpected fault while reading the file (${said}), expected a DOC, DOCX or PDF file that opens. 文件打不开，可能已损坏。`,
    }
  }
}
