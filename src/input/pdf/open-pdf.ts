import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UnreadableFile } from '../extracted.ts'
import type { Glyphs } from './page-lines.ts'

/** Where the reader of PDF finds its tables of Chinese encodings; without them most letters of some files are missing. */
export interface PdfResources {
  cMapUrl: string
  standardFontDataUrl: string
}

const hasName = (error: unknown, name: string): boolean => error instanceof Error && error.name === name

/**
 * The runs of letters of each page of a PDF file, in the order in which the file draws them.
 *
 * Throws `UnreadableFile` for a file that is encrypted with a password, damaged, or no PDF.
 */
export async function openPdf(bytes: Uint8Array, resources: PdfResources): Promise<Glyphs[][]> {
  const task = getDocument({
    // The reader takes the bytes away from who gave them.
    data: new Uint8Array(bytes),
    ...resources,
    cMapPacked: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    const pages: Glyphs[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      pages.push(
        items.flatMap((item) => {
          if (!('str' in item) || item.str === '') return []
          const [, skew, , , x, y] = item.transform.map(Number)
          // Letters that run upwards are a stamp or a mark at the edge, not a line.
          if (Math.abs(skew ?? 0) > 0.01) return []
          return [{ text: item.str, x: x ?? 0, y: height - (y ?? 0), width: item.width, size: item.height }]
        }),
      )
      page.cleanup()
    }
    return pages
  } catch (error) {
    if (hasName(error, 'PasswordException'))
      throw new UnreadableFile('Unexpected password, expected a PDF that opens without one. 文件有密码，请先去掉密码。')
    throw new UnreadableFile(
      'Unexpected damaged PDF, expected one that opens; print it to a new PDF and try again. 文件已损坏，请重新打印成PDF。',
    )
  } finally {
    await task.destroy()
  }
}
