/** Takes the text out of the bytes of a file, on a disk or in a browser. */
import { VFile } from 'vfile'
import { decodeSeed } from './decode-seed.ts'
import type { Extracted } from './extracted.ts'
import { UnreadableFile } from './extracted.ts'
import type { PdfResources } from './pdf/open-pdf.ts'

/** What came of a file: its text, or why it has none. */
type Extraction = { extracted: Extracted } | { refused: string }

/** What the reader of files is given. */
export interface SeedOpening {
  /** Names the bytes of a file. */
  digest: (bytes: Uint8Array) => string
  /** Where the reader of PDF finds what it needs. */
  pdf: () => PdfResources
}

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

/** Takes the text out of the bytes of one file, by the ending of its name; each reader is loaded with its first file. */
async function extract(bytes: Uint8Array, extension: string, { pdf }: SeedOpening): Promise<Extraction> {
  try {
    if (extension === '.pdf') {
      const [{ openPdf }, { readPages }] = await Promise.all([import('./pdf/open-pdf.ts'), import('./pdf/read-pdf.ts')])
      return { extracted: readPages(await openPdf(bytes, pdf())) }
    }
    const beginning = String.fromCharCode(...bytes.subarray(0, 5))
    if (beginning === '{\\rtf') return { refused: UNREADABLE.get('.rtf') ?? '' }
    // Programs and people give a DOCX file the old ending, and the other way round.
    if (beginning.startsWith('PK') || extension === '.docx') {
      const { readDocx } = await import('./docx/read-docx.ts')
      return { extracted: readDocx(bytes) }
    }
    const { readDoc } = await import('./doc/read-doc.ts')
    return { extracted: readDoc(bytes) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { refused: error.message }
    const said = error instanceof Error ? error.message : String(error)
    return {
      refused: `Unexpected fault while reading the file (${said}), expected a DOC, DOCX or PDF file that opens. 文件打不开，可能已损坏。`,
    }
  }
}

/**
 * A seed from the bytes of the file `name`: its text, decoded or taken out of the file; or why there is none. Never throws
 * for what is in the file.
 */
export async function openSeed(
  bytes: Uint8Array,
  name: string,
  opening: SeedOpening,
): Promise<VFile | { refused: string }> {
  const sha256 = opening.digest(bytes)
  const file = new VFile({ path: `seeds/${name}` })
  const extension = (file.extname ?? '').toLowerCase()
  if (CONTAINERS.has(extension)) {
    const extraction = await extract(bytes, extension, opening)
    if ('refused' in extraction) return extraction
    const { extracted } = extraction
    file.value = extracted.text
    file.data = { sha256, extracted }
    if (extracted.unread !== undefined)
      file.message(extracted.unread, { place: { line: 1, column: 1 }, ruleId: 'seed-unread', source: 'duidu' })
    return file
  }
  const decoded = decodeSeed(bytes)
  if (!decoded) return { refused: 'Unexpected bytes, expected text in UTF-8, UTF-16, GB18030 or Big5. 不是文本文件。' }
  file.value = decoded.text
  file.data = { sha256 }
  if (decoded.encoding !== 'utf-8')
    file.info(`Unexpected encoding ${decoded.encoding}, expected utf-8; the text was read all the same`, {
      place: { line: 1, column: 1 },
      ruleId: 'seed-encoding',
      source: 'duidu',
    })
  return file
}
