import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { VFile } from 'vfile'
import { openSeed } from '../input/open-seed.ts'

/** Where the reader of PDF keeps its tables of Chinese encodings. */
function pdf() {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return { cMapUrl: join(folder, 'cmaps') + sep, standardFontDataUrl: join(folder, 'standard_fonts') + sep }
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A seed from the bytes of its file: its text, decoded or taken out of the file; or why there is none. */
export const readSeedBytes = (bytes: Uint8Array, name: string): Promise<VFile | { refused: string }> =>
  openSeed(bytes, name, { digest, pdf })
