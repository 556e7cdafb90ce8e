/** Stands between provisions, between paragraphs and for what is not compared; never part of a run. */
export const WALL = '\u0000'

const EDGE_MARKS = /^[\p{P}\p{Z}\p{S}\s]$/u
/** Example: 2 in 2023, g in 5g: no run ends inside a number or a Latin word. */
const JOINED = /^[a-z0-9]$/
/** A folded quotation mark or bracket with the one that closes it. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['(', ')'],
  ['〔', '〕'],
  ['《', '》'],
])

/** Whether a run begins with a mark that it also closes: “十四五”规划. */
function opensAndCloses(run: string): boolean {
  const closer = CLOSERS.get(run.charAt(0))
  if (closer === undefined || !run.includes(closer, 1)) return false
  return closer !== '"' || run.split('"').length % 2 === 1
}

/** A run at two places of a text. */
interface Run {
  left: number
  right: number
  length: number
  /** Where what agrees ends on the right, marks included. */
  end: number
}

/**
 * The whole run around two places of a folded text from which some units agree; marks and parts of words at its ends are
 * left out.
 */
export function extendRun(text: string, left: number, right: number): Run {
  const same = (x: number, y: number) => text[x] === text[y] && text[x] !== WALL && text[x] !== undefined
  let before = 0
  while (same(left - before - 1, right - before - 1)) before++
  let after = 0
  while (same(left + after, right + after)) after++
  const end = right + after
  let [start, stop] = [-before, after]
  const joined = (at: number) => JOINED.test(text.charAt(at - 1)) && JOINED.test(text.charAt(at))
  const cuts = (at: number) => joined(left + at) || joined(right + at)
  while (start < stop && cuts(start)) start++
  while (stop > start && cuts(stop)) stop--
  const isMark = () => EDGE_MARKS.test(text.charAt(left + start))
  while (start < stop && isMark() && !opensAndCloses(text.slice(left + start, left + stop))) start++
  while (stop > start && EDGE_MARKS.test(text.charAt(left + stop - 1))) stop--
  return { left: left + start, right: right + start, length: stop - start, end }
}
