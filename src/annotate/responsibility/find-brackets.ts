/** A pair of brackets: offsets of the opening one and just behind the closing one. */
export interface Bracket {
  start: number
  end: number
  /** False when the closing bracket is missing and the text or sentence ends instead. */
  closed: boolean
}

const OPENING = '（〔'
const CLOSING = '）〕'

/** The depth of brackets before each character of a plain text, by any kind of bracket: 县〔市〕 inside （）. */
export function depths(text: string): number[] {
  const result: number[] = []
  let depth = 0
  for (const char of text.split('')) {
    if (CLOSING.includes(char) && depth > 0) depth--
    result.push(depth)
    if (OPENING.includes(char)) depth++
  }
  return result
}

/** All pairs of brackets in a plain text, outer before inner; an unclosed one ends at the line's end. */
export function findBrackets(text: string): Bracket[] {
  const found: Bracket[] = []
  const open: Bracket[] = []
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index)
    if (OPENING.includes(char)) {
      const bracket = { start: index, end: text.length, closed: false }
      found.push(bracket)
      open.push(bracket)
    } else if (CLOSING.includes(char)) {
      const bracket = open.pop()
      if (!bracket) continue
      bracket.end = index + 1
      bracket.closed = true
    }
  }
  return found
}
