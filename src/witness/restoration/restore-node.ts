import type { Block, Box, RestoredMark, Segment, TextNode, Unit } from '../../policy/index.ts'
import { isAnchored, mapTexts, ownTexts } from '../../policy/index.ts'
import type { Restored } from './restore.ts'

/** A function that reads a witness's paragraph back to the words and the script of the edition. */
export type Restorer = (attested: string) => Restored

/**
 * A copy of a witness's block with every text restored and marked: spans and segments are moved along, positions still
 * point into the witness's seed. Titles are taken from the restored headings.
 */
export function restoreBlock<T extends Unit | Box>(block: T, witness: string, restore: Restorer): T {
  return retitle(
    mapTexts(block, (node) => restoreText(node, witness, restore)),
    restore,
  )
}

function restoreText(node: TextNode, witness: string, restore: Restorer): TextNode {
  const { text, marks } = restore(node.text)
  const toNew = makeOffsets(marks)
  return {
    ...node,
    text,
    segments: node.segments.flatMap((segment) => moveSegment(segment, marks)),
    spans: node.spans.map((span) => ({ ...span, start: toNew(span.start, 'start'), end: toNew(span.end, 'end') })),
    restored: { from: witness, attested: node.text, marks },
  }
}

/** Offsets in the attested text of the words that marks stand for. */
function attestedPlaces(marks: readonly RestoredMark[]): { start: number; end: number; mark: RestoredMark }[] {
  let shift = 0
  return marks.map((mark) => {
    const start = mark.start + shift
    const end = start + mark.from.length
    shift = end - mark.end
    return { start, end, mark }
  })
}

/** Turns offsets in the attested text into offsets in the restored one; an offset inside a word goes to its border. */
function makeOffsets(marks: readonly RestoredMark[]): (offset: number, side: 'start' | 'end') => number {
  const places = attestedPlaces(marks)
  return (offset, side) => {
    const last = places.findLast(({ start }) => start < offset)
    if (!last) return offset
    if (offset < last.end) return side === 'start' ? last.mark.start : last.mark.end
    return offset - last.end + last.mark.end
  }
}

/**
 * A segment in the restored text. Where a word became longer or shorter it is cut: the word's beginning and its last
 * character stay mapped, so that a stretch that begins or ends with the word does so in the seed too. A word over the
 * end of a segment is not mapped.
 */
function moveSegment(segment: Segment, marks: readonly RestoredMark[]): Segment[] {
  const segments: Segment[] = []
  const toNew = makeOffsets(marks)
  const push = (from: number, to: number, at = toNew(from, 'start')) => {
    if (to > from) segments.push({ at, offset: segment.offset + from - segment.at, length: to - from })
  }
  const segmentEnd = segment.at + segment.length
  let from = segment.at
  for (const { start, end, mark } of attestedPlaces(marks)) {
    const length = mark.end - mark.start
    if (length === mark.from.length || end <= from || start >= segmentEnd) continue
    const inside = start >= from && end <= segmentEnd
    push(from, inside ? start + Math.min(length, mark.from.length) - 1 : start)
    if (inside) push(end - 1, end, mark.end - 1)
    from = Math.min(end, segmentEnd)
  }
  push(from, segmentEnd)
  return segments
}

/** Gives units and boxes the titles that their restored texts have. */
function retitle<T extends Unit | Box>(unit: T, restore: Restorer): T {
  const children = unit.children.map((child): Block => (isUnit(child) ? retitle(child, restore) : child))
  const head = ownTexts({ ...unit, children })[0]
  const span = head?.spans.find(({ kind }) => kind === 'title')
  const title = head && span ? head.text.slice(span.start, span.end) : restore(unit.title).text
  return { ...unit, title, children }
}

const isUnit = (block: Block): block is Unit | Box => isAnchored(block)
