/**
 * What the rules of the edition show of a text, as bytes: of a long text the elements as objects take many times the memory,
 * in the worker that makes them and in the page that is told.
 */
import { TEXT_BLOCKS } from '../client/views/blocks.ts'
import type { ShownElement, ShownNode } from '../site/elements/show-elements.ts'

/** A text, an element, or the place of the notes beside a provision; each with how deep it lies. In the order of the text. */
export type PackedEntry =
  | readonly [depth: number, text: string]
  | readonly [depth: number, tag: string, attributes: ShownElement['attributes']]
  | readonly [depth: number, place: null, anchor: string]

/** Pieces of the list of entries, each JSON in UTF-8. */
export type PackedNodes = readonly Uint8Array<ArrayBuffer>[]

/** Entries of a piece. */
const AT_ONCE = 300

/** Packs elements; texts beside each other become one. */
export function packNodes(nodes: readonly ShownNode[]): PackedNodes {
  const encoder = new TextEncoder()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let entries: PackedEntry[] = []
  const close = () => {
    if (entries.length > 0) pieces.push(encoder.encode(JSON.stringify(entries)))
    entries = []
  }
  const add = (entry: PackedEntry) => {
    if (entries.length >= AT_ONCE) close()
    entries.push(entry)
  }
  const walk = (children: readonly ShownNode[], depth: number) => {
    let text = ''
    const endText = () => {
      if (text !== '') add([depth, text])
      text = ''
    }
    for (const child of children) {
      if (typeof child === 'string') {
        text += child
        continue
      }
      endText()
      if ('notesOf' in child) add([depth, null, child.notesOf])
      else {
        add([depth, child.tag, child.attributes])
        walk(child.children, depth + 1)
      }
    }
    endText()
  }
  walk(nodes, 0)
  close()
  return pieces
}

/** The entries of a piece. */
export function unpackPiece(piece: Uint8Array<ArrayBuffer>): PackedEntry[] {
  // written by `packNodes`
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return JSON.parse(new TextDecoder().decode(piece)) as PackedEntry[]
}

/** Whether an entry is a text. */
export const isWords = (entry: PackedEntry): entry is readonly [number, string] => entry.length === 2

/** Whether an entry is the place of notes. */
export const isNotesPlace = (entry: PackedEntry): entry is readonly [number, null, string] => entry[1] === null

/** Whether two are the same to the byte. */
export const areSame = (one: PackedNodes, other: PackedNodes): boolean =>
  one.length === other.length &&
  one.every((piece, at) => {
    const beside = other[at]
    return piece.length === beside?.length && piece.every((byte, n) => byte === beside[n])
  })

/** The document's own words of each block, in the order of `blocksOf`. */
export function textsOfBlocks(nodes: PackedNodes): string[] {
  const texts: string[] = []
  let opened: { depth: number; at: number }[] = []
  let ours = Infinity
  for (const piece of nodes) {
    for (const entry of unpackPiece(piece)) {
      const [depth] = entry
      if (depth <= ours) ours = Infinity
      opened = opened.filter((block) => block.depth < depth)
      if (ours < Infinity || isNotesPlace(entry)) continue
      if (isWords(entry)) for (const { at } of opened) texts[at] += entry[1]
      else if (entry[2]['data-apparatus'] !== undefined) ours = depth
      else if (TEXT_BLOCKS.includes(entry[1])) opened.push({ depth, at: texts.push('') - 1 })
    }
  }
  return texts
}
