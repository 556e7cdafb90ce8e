const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff]
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]
const NONE = 0xffffffff
const END = 0xfffffffe
const FAT = 0xfffffffd
const SECTOR = 512

/** A property modifier of a paragraph or of characters: `[0x2416, 1]` is in a table. */
export type Modifier = readonly [sprm: number, ...operand: number[]]

export interface DocParts {
  /** Modifiers of the paragraph that ends with the nth mark of the text. */
  paragraphs?: Readonly<Record<number, readonly Modifier[]>>
  /** Stretches of characters with their modifiers. */
  characters?: readonly { from: number; to: number; modifiers: readonly Modifier[] }[]
  /** Footnotes by the character that calls them. */
  footnotes?: Readonly<Record<number, string>>
  flags?: number
}

const TEXT_AT = 1024
const listOf = (modifiers: readonly Modifier[]): number[] =>
  modifiers.flatMap(([sprm, ...operand]) => [...u16(sprm), ...operand])

/** A page of properties: bounds of its runs, for each where its list stands, the lists from the end, the count. */
function page(runs: readonly { end: number; list: number[] }[], start: number, width: 1 | 13): number[] {
  const bytes = new Array<number>(SECTOR).fill(0)
  const put = (at: number, values: number[]) => values.forEach((value, n) => (bytes[at + n] = value))
  put(0, [start, ...runs.map(({ end }) => end)].flatMap(u32))
  let free = SECTOR - 2
  runs.forEach(({ list }, n) => {
    if (list.length === 0) return
    free -= list.length + (list.length % 2)
    put(free, list)
    bytes[4 * (runs.length + 1) + width * n] = free / 2
  })
  bytes[SECTOR - 1] = runs.length
  return bytes
}

function pad(bytes: number[], size: number): number[] {
  return [...bytes, ...new Array<number>((size - (bytes.length % size)) % size).fill(0)]
}

/** The parts of a compound file that hold a Word 97–2003 document: a large stream in sectors, a small one in small sectors. */
function compound(large: number[], small: number[]): Uint8Array {
  const document = pad(large, SECTOR)
  const mini = pad(small, SECTOR)
  const name = (text: string) =>
    pad(
      [...`${text}\0`].flatMap((sign) => u16(sign.charCodeAt(0))),
      64,
    )
  const entry = (text: string, kind: number, first: number, length: number) => [
    ...(text === '' ? new Array<number>(64).fill(0) : name(text)),
    ...u16(text === '' ? 0 : 2 * text.length + 2),
    kind,
    ...new Array<number>(49).fill(0),
    ...u32(first),
    ...u32(length),
    ...u32(0),
  ]
  const sectors = { document: document.length / SECTOR, mini: mini.length / SECTOR }
  // 0 table of sectors, 1 directory, 2 table of small sectors, then the streams
  const [documentAt, miniAt] = [3, 3 + sectors.document]
  const chainOf = (first: number, count: number) =>
    Array.from({ length: count }, (_, n) => (n === count - 1 ? END : first + n + 1))
  const table = [FAT, END, END, ...chainOf(documentAt, sectors.document), ...chainOf(miniAt, sectors.mini)]
  const smallSectors = Math.ceil(small.length / 64)
  const fill = (values: number[]) => [...values, ...new Array<number>(SECTOR / 4 - values.length).fill(NONE)]
  const header = [
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(16).fill(0)],
    ...[...u16(0x3e), ...u16(3), ...u16(0xfffe), ...u16(9), ...u16(6), ...new Array<number>(10).fill(0)],
    ...[1, 1, 0, 4096, 2, 1, END, 0].flatMap(u32),
    ...[0, ...new Array<number>(108).fill(NONE)].flatMap(u32),
  ]
  return Uint8Array.from([
    ...header,
    ...fill(table).flatMap(u32),
    ...entry('Root Entry', 5, miniAt, mini.length),
    ...entry('WordDocument', 2, documentAt, large.length),
    ...entry('1Table', 2, 0, small.length),
    ...entry('', 0, 0, 0),
    ...fill(chainOf(0, smallSectors)).flatMap(u32),
    ...document,
    ...mini,
  ])
}

/** A Word 97–2003 file of one text, whose paragraphs end with `\r` and whose cells and rows end with `\u0007`. */
export function doc(
  text: string,
  { paragraphs = {}, characters = [], footnotes = {}, flags = 0 }: DocParts = {},
): Uint8Array {
  const notes = Object.values(footnotes)
  const noteText = notes.map((note) => `${note}\r`).join('') + (notes.length > 0 ? '\r' : '')
  const all = text + noteText
  const offset = (at: number) => TEXT_AT + 2 * at
  const marks = [...all.matchAll(/[\r\u0007]/g)].map(({ index }) => index + 1)
  const pageAt = Math.ceil((offset(all.length) + 1) / SECTOR)
  const paragraphPage = page(
    marks.map((end, n) => {
      const list = listOf(paragraphs[n] ?? [])
      const words = Math.ceil((list.length + 2) / 2)
      return { end: offset(end), list: [0, words, 0, 0, ...list] }
    }),
    TEXT_AT,
    13,
  )
  let last = 0
  const runs = [...characters, { from: all.length, to: all.length, modifiers: [] }].flatMap(
    ({ from, to, modifiers }) => {
      const list = listOf(modifiers)
      const before = from > last ? [{ end: offset(from), list: [] }] : []
      last = to
      return to > from ? [...before, { end: offset(to), list: [list.length, ...list] }] : before
    },
  )
  const characterPage = page(runs, TEXT_AT, 1)
  const table: number[] = []
  const place = (bytes: number[]): [number, number] => {
    const at = table.length
    table.push(...bytes)
    return [at, bytes.length]
  }
  const pages = (number: number) => [TEXT_AT, offset(all.length), number].flatMap(u32)
  const pieceTable = [...[0, all.length].flatMap(u32), ...u16(0), ...u32(TEXT_AT), ...u16(0)]
  const clx = place([2, ...u32(pieceTable.length), ...pieceTable])
  const calls = Object.keys(footnotes).map(Number)
  const bounds = notes.reduce((ends, note) => [...ends, (ends.at(-1) ?? 0) + note.length + 1], [0])
  const tables: [at: number, where: [number, number]][] = [
    [0x1a2, clx],
    [0x102, place(pages(pageAt))],
    [0xfa, place(pages(pageAt + 1))],
    [
      0xaa,
      calls.length > 0 ? place([...[...calls, text.length].flatMap(u32), ...calls.flatMap(() => u16(1))]) : [0, 0],
    ],
    [0xb2, calls.length > 0 ? place([...bounds, (bounds.at(-1) ?? 0) + 1].flatMap(u32)) : [0, 0]],
  ]
  const file = new Array<number>((pageAt + 2) * SECTOR).fill(0)
  const put = (at: number, values: number[]) => values.forEach((value, n) => (file[at + n] = value))
  put(0, u16(0xa5ec))
  put(0x0a, u16(0x0200 | flags))
  put(0x4c, u32(text.length))
  put(0x50, u32(noteText.length))
  for (const [at, [start, length]] of tables) put(at, [...u32(start), ...u32(length)])
  put(
    TEXT_AT,
    [...all].flatMap((sign) => u16(sign.charCodeAt(0))),
  )
  put(pageAt * SECTOR, paragraphPage)
  put((pageAt + 1) * SECTOR, characterPage)
  return compound(pad(file, 4096 + SECTOR), table)
}
