/** The words around a hit. */
import { stretchOf, tokenize } from '../format/tokens.ts'
import type { Occurrence } from './rows.ts'
import type { Marks } from './types.ts'

/** UTF-16 units of an excerpt and, of these, at most so many before the first hit. */
const LENGTH = 140
const BEFORE = 44

/** After one of these an excerpt begins well. Example: 。 */
const BREAK = /[。；！？，、：\s]/

/** Joins marks that touch or overlap. */
export function joinMarks(marks: Marks): Marks {
  const joined: Marks = []
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

/** Where occurrences stand in a text whose tokens begin `before` tokens into the row. */
export function marksOf(text: string, occurrences: readonly Occurrence[], before: number): Marks {
  const spelt = tokenize(text)
  const inText = occurrences.filter(({ at, length }) => at >= before && at - before + length <= spelt.tokens.length)
  return joinMarks(inText.map(({ at, length }) => stretchOf(spelt, text, at - before, at - before + length)))
}

function beginning(text: string, hit: number): number {
  if (hit <= BEFORE) return 0
  const earliest = hit - BEFORE
  for (let i = earliest; i < hit; i++) if (BREAK.test(text.charAt(i))) return i + 1
  return earliest
}

/** A stretch of the text that begins before the first mark, with the marks in it; `…` where it was cut. */
export function cutExcerpt(text: string, marks: Marks): { excerpt: string; marks: Marks } {
  const [first, last] = marks[0] ?? [0, 0]
  const start = beginning(text, first)
  const end = Math.max(start + LENGTH, last)
  const head = start > 0 ? '…' : ''
  const shift = head.length - start
  return {
    excerpt: head + text.slice(start, end) + (end < text.length ? '…' : ''),
    marks: marks
      .filter(([from]) => from < end)
      .map(([from, to]): [number, number] => [from + shift, Math.min(to, end) + shift]),
  }
}
