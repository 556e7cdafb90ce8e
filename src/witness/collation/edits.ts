import { findCuts } from './cut-points.ts'
import type { WordPair, WordPairs } from './word-pairs.ts'

/**
 * A step of turning one text into another: `same` characters, a `pair` of words known to stand for each other, or a
 * `change`. Offsets in UTF-16 units; one side of a change may be empty.
 */
export interface Edit {
  kind: 'same' | 'pair' | 'change'
  a: number
  aEnd: number
  b: number
  bEnd: number
}

const CHANGE = 1
/** Below the cost of any change, so that a known pair is preferred to what its characters have in common. */
const PAIR = 0.5

/** Pieces of more than this many cells are not compared character by character: they are one change. */
const MOST_CELLS = 4_000_000

const SAME = 1
const REPLACE = 2
const REMOVE = 3
const INSERT = 4
/** Steps from here on are word pairs, by their index. */
const FIRST_PAIR = 5

/**
 * The edits of least cost that turn `a` into `b`, both folded, in order and without gaps: a known word pair counts half
 * of a changed character. Cut where both surely agree, then dynamic programming piece by piece.
 */
export function findEdits(a: string, b: string, pairs: WordPairs): Edit[] {
  const cuts = [...findCuts(a, b), { a: a.length, b: b.length }]
  const edits: Edit[] = []
  let start = { a: 0, b: 0 }
  for (const cut of cuts) {
    const piece = comparePiece(a.slice(start.a, cut.a), b.slice(start.b, cut.b), pairs)
    for (const edit of piece) pushEdit(edits, shift(edit, start.a, start.b))
    start = cut
  }
  return edits
}

const shift = ({ kind, a, aEnd, b, bEnd }: Edit, byA: number, byB: number): Edit => ({
  kind,
  a: a + byA,
  aEnd: aEnd + byA,
  b: b + byB,
  bEnd: bEnd + byB,
})

/** Neighbouring edits of one kind become one; word pairs stay apart. */
function pushEdit(edits: Edit[], edit: Edit): void {
  const last = edits.at(-1)
  if (last?.kind === edit.kind && edit.kind !== 'pair') {
    last.aEnd = edit.aEnd
    last.bEnd = edit.bEnd
  } else edits.push(edit)
}

function comparePiece(a: string, b: string, pairs: WordPairs): Edit[] {
  if (a === b) return a === '' ? [] : [{ kind: 'same', a: 0, aEnd: a.length, b: 0, bEnd: b.length }]
  if ((a.length + 1) * (b.length + 1) > MOST_CELLS) {
    return [{ kind: 'change', a: 0, aEnd: a.length, b: 0, bEnd: b.length }]
  }
  const known: WordPair[] = []
  const steps = fillSteps(a, b, pairs, known)
  return readBack(a, b, steps, known)
}

/** For each cell, the step by which it is reached at least cost; `known` is filled with the pairs that steps name. */
function fillSteps(a: string, b: string, pairs: WordPairs, known: WordPair[]): Uint32Array {
  const width = b.length + 1
  const cost = new Float32Array((a.length + 1) * width).fill(Infinity)
  const steps = new Uint32Array(cost.length)
  cost[0] = 0
  const relax = (cell: number, value: number, step: number) => {
    if (value >= (cost[cell] ?? 0)) return
    cost[cell] = value
    steps[cell] = step
  }
  for (let i = 0; i <= a.length; i++) {
    const here = (pairs.get(a.charAt(i)) ?? []).filter((pair) => a.startsWith(pair.a, i))
    const first = FIRST_PAIR + known.length
    known.push(...here)
    for (let j = 0; j <= b.length; j++) {
      const cell = i * width + j
      const value = cost[cell] ?? 0
      if (i < a.length && j < b.length) {
        const same = a.charCodeAt(i) === b.charCodeAt(j)
        relax(cell + width + 1, value + (same ? 0 : CHANGE), same ? SAME : REPLACE)
      }
      if (i < a.length) relax(cell + width, value + CHANGE, REMOVE)
      if (j < b.length) relax(cell + 1, value + CHANGE, INSERT)
      here.forEach((pair, index) => {
        if (b.startsWith(pair.b, j)) relax(cell + pair.a.length * width + pair.b.length, value + PAIR, first + index)
      })
    }
  }
  return steps
}

function readBack(a: string, b: string, steps: Uint32Array, known: readonly WordPair[]): Edit[] {
  const found: Edit[] = []
  for (let [i, j] = [a.length, b.length]; i > 0 || j > 0;) {
    const step = steps[i * (b.length + 1) + j] ?? 0
    const pair = step >= FIRST_PAIR ? known[step - FIRST_PAIR] : undefined
    const byA = pair ? pair.a.length : step === INSERT ? 0 : 1
    const byB = pair ? pair.b.length : step === REMOVE ? 0 : 1
    found.push({ kind: pair ? 'pair' : step === SAME ? 'same' : 'change', a: i - byA, aEnd: i, b: j - byB, bEnd: j })
    i -= byA
    j -= byB
  }
  const edits: Edit[] = []
  for (const edit of found.reverse()) pushEdit(edits, edit)
  return edits
}
