/** A text without the spaces that typesetting put between Chinese and figures, and where each character came from. */
export interface Squeezed {
  text: string
  /** Offset in the original of each character, and of the end. */
  at: ArrayLike<number>
}

/** Example: the spaces in 到 2025 年，建成 12 万个; not in 1 000 or 10G PON. */
const LOOSE =
  /(?<![!-~])[ \u00a0\u2009\u202f\u3000\t]+|[ \u00a0\u2009\u202f\u3000\t]+(?![!-~ \u00a0\u2009\u202f\u3000\t])/g

/** Takes out the spaces beside a Chinese character or mark, keeping the way back. */
export function squeeze(text: string): Squeezed {
  const at = new Uint32Array(text.length + 1)
  let squeezed = ''
  let from = 0
  const keep = (to: number) => {
    for (let i = from; i < to; i++) at[squeezed.length + i - from] = i
    squeezed += text.slice(from, to)
  }
  for (const { index, 0: spaces } of text.matchAll(LOOSE)) {
    keep(index)
    from = index + spaces.length
  }
  keep(text.length)
  at[squeezed.length] = text.length
  return { text: squeezed, at: at.subarray(0, squeezed.length + 1) }
}

/** A stretch of the squeezed text in the original. */
export function unsqueeze<T extends { start: number; end: number }>(stretch: T, { at }: Squeezed): T {
  const start = at[stretch.start] ?? 0
  const end = stretch.end > stretch.start ? (at[stretch.end - 1] ?? 0) + 1 : start
  return { ...stretch, start, end }
}
