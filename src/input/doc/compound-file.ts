import { UnreadableFile } from '../extracted.ts'

/** Sectors that are none: the end of a chain, a free sector ([MS-CFB], 2.1). */
const FIRST_NONE = 0xfffffffa
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** What every fault of a file comes to. */
export const damaged = (): UnreadableFile =>
  new UnreadableFile(
    'Unexpected damaged file, expected a Word 97–2003 document; open it in Word and save it as .docx. 文件已损坏，请用Word打开后另存为.docx。',
  )

/**
 * The streams of a compound file ([MS-CFB]) by name; a name that stands in several storages is that of the first.
 *
 * Throws `UnreadableFile` for a file that is none or is damaged.
 */
export function openCompoundFile(bytes: Uint8Array): (name: string) => Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512 || SIGNATURE.some((byte, at) => bytes[at] !== byte)) throw damaged()
  const u32 = (at: number): number => {
    if (at + 4 > bytes.length) throw damaged()
    return view.getUint32(at, true)
  }
  const [size, miniSize] = [1 << view.getUint16(0x1e, true), 1 << view.getUint16(0x20, true)]
  if (size < 128 || size > 4096 || miniSize > size) throw damaged()
  const most = Math.ceil(bytes.length / size)
  const offsetOf = (sector: number): number => (sector + 1) * size
  /** The sectors of a chain; a chain that is longer than the file leads in a circle. */
  const chain = (first: number, next: (sector: number) => number, longest: number): number[] => {
    const sectors: number[] = []
    for (let sector = first; sector < FIRST_NONE; sector = next(sector)) {
      if (sectors.length > longest) throw damaged()
      sectors.push(sector)
    }
    return sectors
  }
  const tables = Array.from({ length: 109 }, (_, at) => u32(0x4c + 4 * at))
  const further = chain(u32(0x44), (sector) => u32(offsetOf(sector) + size - 4), most)
  for (const sector of further) for (let at = 0; at < size / 4 - 1; at++) tables.push(u32(offsetOf(sector) + 4 * at))
  const fat = tables.filter((sector) => sector < FIRST_NONE)
  const perTable = size / 4
  const next = (sector: number): number => {
    const table = fat[Math.floor(sector / perTable)]
    if (table === undefined) throw damaged()
    return u32(offsetOf(table) + 4 * (sector % perTable))
  }
  const read = (first: number): Uint8Array => {
    const sectors = chain(first, next, most)
    const stream = new Uint8Array(sectors.length * size)
    sectors.forEach((sector, at) => {
      if (offsetOf(sector) >= bytes.length) throw damaged()
      stream.set(bytes.subarray(offsetOf(sector), offsetOf(sector) + size), at * size)
    })
    return stream
  }
  const directory = read(u32(0x30))
  const entries = new DataView(directory.buffer)
  const cutoff = u32(0x38)
  const streams = new Map<string, { first: number; length: number }>()
  let root = { first: FIRST_NONE, length: 0 }
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const kind = directory[at + 0x42]
    const name = new TextDecoder('utf-16le').decode(
      directory.subarray(at, at + Math.max(0, Math.min(64, entries.getUint16(at + 0x40, true)) - 2)),
    )
    const entry = { first: entries.getUint32(at + 0x74, true), length: entries.getUint32(at + 0x78, true) }
    if (kind === 5) root = entry
    else if (kind === 2 && !streams.has(name)) streams.set(name, entry)
  }
  const mini = read(root.first)
  const miniFat = read(u32(0x3c))
  const miniNext = (sector: number): number => {
    if (4 * sector + 4 > miniFat.length) throw damaged()
    return new DataView(miniFat.buffer).getUint32(4 * sector, true)
  }
  return (name) => {
    const stream = streams.get(name)
    if (!stream) return undefined
    if (stream.length >= cutoff) return read(stream.first).subarray(0, stream.length)
    const sectors = chain(stream.first, miniNext, mini.length / miniSize)
    const content = new Uint8Array(sectors.length * miniSize)
    sectors.forEach((sector, at) => {
      if (sector * miniSize >= mini.length) throw damaged()
      content.set(mini.subarray(sector * miniSize, (sector + 1) * miniSize), at * miniSize)
    })
    return content.subarray(0, stream.length)
  }
}
