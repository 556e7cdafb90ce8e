/** A sentence longer than this is quoted only around what is meant, with so many characters on each side. */
const LONGEST = 1200
const AROUND = 400

interface Stretch {
  start: number
  end: number
}

/**
 * The part of a sentence that is quoted with something in it: the whole, of a very long one what stands around. So a list
 * of thousands in one sentence is not repeated thousands of times.
 */
export function quotedPart(sentence: Stretch, meant: Stretch): Stretch {
  const end = Math.max(sentence.end, meant.end)
  if (end - sentence.start <= LONGEST) return { start: sentence.start, end }
  return { start: Math.max(sentence.start, meant.start - AROUND), end: Math.min(end, meant.end + AROUND) }
}
