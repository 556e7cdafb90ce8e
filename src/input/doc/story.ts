import { damaged } from './compound-file.ts'
import type { Modifier, Run } from './properties.ts'

/** Modifiers of characters: deleted in a tracked change, hidden. */
const DELETED = 0x0800
const HIDDEN = 0x083c

/** A number of four bytes, little-endian. Throws for a place beyond the end. */
export const u32 = (bytes: Uint8Array, at: number): number => {
  if (at + 4 > bytes.length) throw damaged()
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true)
}
/** A number of two bytes, little-endian; what is beyond the end counts as 0. */
export const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)

/** A stretch of text: where it begins and ends in the document, in characters, and where in the file. */
export interface Piece {
  from: number
  to: number
  offset: number
  width: 1 | 2
}

/** The text of a file in characters, each with its place in the file. */
export interface Story {
  /** Characters of all texts of the file, one after the other. */
  text: string
  /** Offset in the file of a character. */
  offsetOf: (at: number) => number
}

/** The pieces of the text, in its order ([MS-DOC], 2.9.38). */
export function readPieces(table: Uint8Array, start: number, length: number): Piece[] {
  let at = start
  // modifiers that pieces share stand before their table
  while (table[at] === 1 && at < start + length) at += 3 + u16(table, at + 1)
  if (table[at] !== 2) throw damaged()
  const count = Math.floor((u32(table, at + 1) - 4) / 12)
  const bounds = at + 5
  if (count < 1 || bounds + 12 * count + 4 > table.length) throw damaged()
  return Array.from({ length: count }, (_, n): Piece => {
    const place = u32(table, bounds + 4 * (count + 1) + 8 * n + 2)
    const narrow = (place & 0x40000000) !== 0
    return {
      from: u32(table, bounds + 4 * n),
      to: u32(table, bounds + 4 * n + 4),
      offset: narrow ? (place & 0x3fffffff) >> 1 : place & 0x3fffffff,
      width: narrow ? 1 : 2,
    }
  })
}

/** The piece that holds a character; pieces are in the order of the text. */
function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.from ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return pieces[low]
}

/** Reads the characters of all pieces. */
export function readStory(file: Uint8Array, pieces: readonly Piece[]): Story {
  const decoders = { 1: new TextDecoder('windows-1252'), 2: new TextDecoder('utf-16le', { ignoreBOM: true }) }
  const text = pieces
    .map(({ from, to, offset, width }) => {
      const bytes = file.subarray(offset, offset + (to - from) * width)
      if (to < from || bytes.length < (to - from) * width) throw damaged()
      return decoders[width].decode(bytes)
    })
    .join('')
  return {
    text,
    offsetOf: (at) => {
      const piece = pieceAt(pieces, at)
      return piece ? piece.offset + (at - piece.from) * piece.width : -1
    },
  }
}

/** Whether the last modifier of a kind switches something on. */
export const isSet = (modifiers: readonly Modifier[], sprm: number): boolean =>
  modifiers.findLast((modifier) => modifier.sprm === sprm)?.operand[0] === 1

/** The characters of a text that were deleted in tracked changes or are hidden, as stretches. */
export function deletions(runs: readonly Run[], pieces: readonly Piece[]): { from: number; to: number }[] {
  return runs
    .filter(({ modifiers }) => isSet(modifiers, DELETED) || isSet(modifiers, HIDDEN))
    .flatMap((run) =>
      pieces.flatMap(({ from, to, offset, width }) => {
        const first = Math.max(from, from + Math.ceil((run.start - offset) / width))
        const last = Math.min(to, from + Math.ceil((run.end - offset) / width))
        return first < last ? [{ from: first, to: last }] : []
      }),
    )
}

/** Text without deletions (blanked with a sign that is not printed), each character in its place. */
export function withoutDeletions(text: string, deleted: readonly { from: number; to: number }[]): string {
  if (deleted.length === 0) return text
  const units = text.split('')
  for (const { from, to } of deleted) units.fill('\u0000', from, to)
  return units.join('')
}
