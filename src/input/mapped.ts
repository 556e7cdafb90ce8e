import type { Segment } from '../policy/index.ts'

/** Text with its origin in the seed: reading text and the segments that map it. */
export interface Mapped {
  text: string
  segments: Segment[]
}

/** A cell of a table. */
export interface MappedCell extends Mapped {
  /** Set on an empty one that another covers: the cell above it or the one before it reaches over it. */
  covered?: 'above' | 'left'
}

/** Index of the first segment that reaches beyond an offset of the text; segments stand in the text's order. */
function firstBeyond(segments: readonly Segment[], offset: number): number {
  let [low, high] = [0, segments.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const segment = segments[middle]
    if (segment && segment.at + segment.length <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The part `[start, end)` of a mapped text, with its share of the segments. */
export function sliceMapped(mapped: Mapped, start: number, end: number = mapped.text.length): Mapped {
  const segments: Segment[] = []
  for (let n = firstBeyond(mapped.segments, start); n < mapped.segments.length; n++) {
    const s = mapped.segments[n]
    if (!s || s.at >= end) break
    const from = Math.max(s.at, start)
    const to = Math.min(s.at + s.length, end)
    if (from < to) segments.push({ at: from - start, offset: s.offset + from - s.at, length: to - from })
  }
  return { text: mapped.text.slice(start, end), segments }
}

/** Mapped texts one after the other, segments that touch in text and seed made one. */
export function joinMapped(parts: Mapped[]): Mapped {
  let text = ''
  const segments: Segment[] = []
  for (const part of parts) {
    for (const s of part.segments) {
      const last = segments.at(-1)
      const at = s.at + text.length
      if (last && last.at + last.length === at && last.offset + last.length === s.offset) last.length += s.length
      else segments.push({ ...s, at })
    }
    text += part.text
  }
  return { text, segments }
}

/** A mapped text without the white space at its ends. */
export function trimMapped(mapped: Mapped): Mapped {
  const start = mapped.text.length - mapped.text.trimStart().length
  const end = mapped.text.trimEnd().length
  return start === 0 && end === mapped.text.length ? mapped : sliceMapped(mapped, Math.min(start, end), end)
}
