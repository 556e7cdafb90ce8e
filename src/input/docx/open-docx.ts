import { unzipSync } from 'fflate'
import { UnreadableFile } from '../extracted.ts'

/** Largest sum of the parts of a DOCX file once unpacked, in bytes: more is no policy text, or made to fill a disk. */
const LARGEST = 200 * 1024 * 1024

/** Parts that hold words; pictures, embedded files and themes are not unpacked. */
const WANTED = /\.(?:xml|rels|mht|mhtml|html?|txt)$/i

/** The parts of a DOCX file that hold words. */
export interface DocxParts {
  /** The text of a part by its path in the file: `word/document.xml`; undefined where there is none. */
  text: (path: string) => string | undefined
  /** The bytes of a part. */
  bytes: (path: string) => Uint8Array | undefined
  /** The part that holds the document, as the package's relationships name it. */
  main: string
  /** Path of the part that a relationship of the main part leads to. */
  related: (id: string) => string | undefined
}

const OFFICE_DOCUMENT = /<Relationship\b[^>]*\/officeDocument"[^>]*>/
const RELATIONSHIP = /<Relationship\b[^>]*>/g
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]

function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const parts = from.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/**
 * Unpacks a DOCX file (ECMA-376-2, Open Packaging Conventions).
 *
 * Throws `UnreadableFile` for a file that is encrypted, too large, damaged, or no Word document.
 */
export function openDocx(bytes: Uint8Array): DocxParts {
  let size = 0
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false
        size += originalSize
        if (size > LARGEST)
          throw new UnreadableFile(
            `Unexpected size of the unpacked file, expected at most ${LARGEST} bytes. 解压后文件过大。`,
          )
        return true
      },
    })
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile(
      'Unexpected damaged zip, expected a DOCX file; open it in Word and save it again. 文件已损坏，请用Word打开后重新保存。',
    )
  }
  const text = (path: string) => {
    const part = files[path]
    return part && new TextDecoder().decode(part)
  }
  const tag = OFFICE_DOCUMENT.exec(text('_rels/.rels') ?? '')?.[0] ?? ''
  const main = resolvePath('', attribute(tag, 'Target') ?? 'word/document.xml')
  if (!files[main])
    throw new UnreadableFile('Unexpected zip without a Word document, expected a DOCX file. 这不是Word文档。')
  const relations = new Map<string, string>()
  const slash = main.lastIndexOf('/')
  const rels = text(`${main.slice(0, slash)}/_rels/${main.slice(slash + 1)}.rels`) ?? ''
  for (const [relation] of rels.matchAll(RELATIONSHIP)) {
    const [id, target] = [attribute(relation, 'Id'), attribute(relation, 'Target')]
    if (id && target) relations.set(id, resolvePath(main, target))
  }
  return { text, bytes: (path) => files[path], main, related: (id) => relations.get(id) }
}
