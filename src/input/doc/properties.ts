/** A property modifier of Word 97–2003 with its operand ([MS-DOC], 2.6): what is set, and to what. */
export interface Modifier {
  sprm: number
  operand: Uint8Array
}

/** Properties whose operand says its own length in two bytes or in a way of its own. */
const TABLE_DEFINITION = 0xd608
const TABS = 0xc615

/** Bytes of an operand by the three bits of its modifier that say so; of 6 the first byte says. */
const LENGTHS = [1, 1, 2, 4, 2, 2, -1, 3]

function operandLength(sprm: number, bytes: Uint8Array, at: number): number {
  const fixed = LENGTHS[sprm >> 13] ?? 1
  if (fixed >= 0) return fixed
  const first = bytes[at] ?? 0
  if (sprm === TABLE_DEFINITION) return (first | ((bytes[at + 1] ?? 0) << 8)) + 1
  if (sprm === TABS && first === 255) {
    const deleted = bytes[at + 1] ?? 0
    return 3 + 4 * deleted + 3 * (bytes[at + 2 + 4 * deleted] ?? 0)
  }
  return first + 1
}

/** The modifiers of a list of them. */
export function readModifiers(bytes: Uint8Array): Modifier[] {
  const modifiers: Modifier[] = []
  for (let at = 0; at + 2 < bytes.length + 1;) {
    const sprm = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
    const length = operandLength(sprm, bytes, at + 2)
    if (sprm === 0 || at + 2 + length > bytes.length) break
    modifiers.push({ sprm, operand: bytes.subarray(at + 2, at + 2 + length) })
    at += 2 + length
  }
  return modifiers
}

/** A stretch of the file, in bytes, and the properties of its paragraph or of its characters. */
export interface Run {
  start: number
  end: number
  modifiers: Modifier[]
}

const PAGE = 512

/**
 * The runs of all pages of properties that a table names ([MS-DOC], 2.8.5 and 2.8.6): of paragraphs, whose entries take 13 bytes
 * and begin with their style, or of characters, whose entries take one. In the order of the file.
 */
export function readRuns(file: Uint8Array, table: Uint8Array, of: 'paragraphs' | 'characters'): Run[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const pages = Math.max(0, Math.floor((table.length - 4) / 8))
  const runs: Run[] = []
  for (let n = 0; n < pages; n++) {
    const number = view.getUint32(4 * (pages + 1) + 4 * n, true) & 0x3fffff
    const page = file.subarray(number * PAGE, number * PAGE + PAGE)
    if (page.length < PAGE) continue
    const bounds = new DataView(page.buffer, page.byteOffset, PAGE)
    const count = page[PAGE - 1] ?? 0
    const width = of === 'paragraphs' ? 13 : 1
    for (let i = 0; i < count && 4 * (count + 1) + width * i < PAGE; i++) {
      const at = 2 * (page[4 * (count + 1) + width * i] ?? 0)
      runs.push({
        start: bounds.getUint32(4 * i, true),
        end: bounds.getUint32(4 * i + 4, true),
        modifiers:
          at === 0 ? [] : readModifiers(of === 'paragraphs' ? paragraphList(page, at) : characterList(page, at)),
      })
    }
  }
  return runs.sort((a, b) => a.start - b.start)
}

const characterList = (page: Uint8Array, at: number): Uint8Array => page.subarray(at + 1, at + 1 + (page[at] ?? 0))

function paragraphList(page: Uint8Array, at: number): Uint8Array {
  const words = page[at] ?? 0
  const start = words === 0 ? at + 2 : at + 1
  const length = words === 0 ? 2 * (page[at + 1] ?? 0) : 2 * words - 1
  // two bytes for the style
  return page.subarray(start + 2, start + length)
}

/** Finds the run that holds an offset of the file; runs are in order. */
export function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let [low, high] = [0, runs.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (!run) return undefined
    if (offset < run.start) high = middle - 1
    else if (offset >= run.end) low = middle + 1
    else return run
  }
  return undefined
}
