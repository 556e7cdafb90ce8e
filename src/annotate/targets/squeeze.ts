/** A text without the spaces that typesetting put between Chinese and figures, and where each character came from. */
export interface Squeezed {
  text: string
  /** Offset in the original of each character, and of the end. */
  at: ArrayLike<number>
}

/** Example: the spaces in 到 2025 年，建成 12 万个; not in 1 000 or 10G PON. */
const LOOSE =
  /(?<![!-~])[ \u00a0\u2009\u202f\u3000\t]+|[ \u00a0\u2009\u202f\u3000\t]+(?![!-~ \u00a0\u2009\u202f\u3000\t])/g

/** Example: the break in 制定125⏎项重点领域国家标准, a line of a page that is full. */
const WRAPPED = /(?<=[^\n。；：！？]{14}[\d一二三四五六七八九十百千万亿])\n(?=[\u4e00-\u9fff])/g

/** Takes out the spaces beside a Chinese character or mark and the ends of lines behind a number, keeping the way back. */
export function squeeze(text: string): Squeezed {
  const at = new Uint32Array(text.length + 1)
  let squeezed = ''
  let from = 0
  const keep = (to: number) => {
    for (let i = from; i < to; i++) at[squeezed.length + i - from] = i
    squeezed += text.slice(from, to)
  }
  const wrapped = text.includes('\n') ? text.matchAll(WRAPPED) : []
  const gaps = [...text.matchAll(LOOSE), ...wrapped].sort((a, b) => a.index - b.index)
  for (const { index, 0: spaces } of gaps) {
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
