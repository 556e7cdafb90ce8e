/** A stretch of text and the names of the marks it carries. */
export interface MarkedStretch {
  text: string
  marks: string[]
}

/** A mark over `[start, end)` of a text, UTF-16 units. */
export interface Mark {
  start: number
  end: number
  name: string
}

/** Every place where one of `words` stands in a text, as marks; a word inside a longer one is not marked again. */
export function markWords(text: string, words: readonly string[], name: string): Mark[] {
  const marks: Mark[] = []
  const longestFirst = [...new Set(words)].filter((word) => word.length > 0).sort((a, b) => b.length - a.length)
  for (const word of longestFirst) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const end = at + word.length
      if (!marks.some((mark) => mark.start < end && at < mark.end)) marks.push({ start: at, end, name })
    }
  }
  return marks.sort((a, b) => a.start - b.start)
}

/** Marks over a whole text as they lie in one stretch of it; those outside are left out. */
export function marksWithin(marks: readonly Omit<Mark, 'name'>[], start: number, length: number, name: string): Mark[] {
  return marks
    .map((mark) => ({ start: Math.max(0, mark.start - start), end: Math.min(length, mark.end - start), name }))
    .filter((mark) => mark.start < mark.end)
}

/** Cuts a text at the ends of its marks; the stretches joined are the text. Marks outside it are cut to it. */
export function cutAtMarks(text: string, marks: readonly Mark[]): MarkedStretch[] {
  const cuts = new Set([0, text.length])
  for (const mark of marks) {
    if (mark.start > 0 && mark.start < text.length) cuts.add(mark.start)
    if (mark.end > 0 && mark.end < text.length) cuts.add(mark.end)
  }
  const points = [...cuts].sort((a, b) => a - b)
  return points.slice(1).map((end, index) => {
    const start = points[index] ?? 0
    const over = marks.filter((mark) => mark.start <= start && end <= mark.end)
    return { text: text.slice(start, end), marks: over.map((mark) => mark.name) }
  })
}
