import { createHash } from 'node:crypto'
import { extname, join } from 'node:path'
import { VFile } from 'vfile'
import { decodeSeed } from '../input/decode-seed.ts'
import { CONTAINERS, extractFile } from './extract-files.ts'

/** A seed from the bytes of its file: its text, decoded or taken out of the file; or why there is none. */
export async function readSeedBytes(bytes: Uint8Array, name: string): Promise<VFile | { refused: string }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const extension = extname(name).toLowerCase()
  const file = new VFile({ path: join('seeds', name) })
  if (CONTAINERS.has(extension)) {
    const extraction = await extractFile(bytes, extension)
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
