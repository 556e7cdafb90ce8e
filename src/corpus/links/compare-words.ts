import type { PlacedWords } from './place-words.ts'
import { CLOSELY } from './weights.ts'

/** How far two provisions say the same words, in the same places. */
export interface WordLikeness {
  /** The likeness of the two sentences that are most alike, a cosine: two long measures may share one task. */
  sentence: number
  /** How much both are about the one word that both are most about: one named in passing is no object. */
  focus: number
}

/** Sums for pairs of a row and a column, most of them 0; a grid that is laid out is empty. */
interface Grid {
  layOut: (rows: number, columns: number) => void
  add: (row: number, column: number, value: number) => void
  /** Calls `each` for every sum that something was added to. */
  visit: (each: (row: number, column: number, sum: number) => void) => void
}

function createGrid(): Grid {
  let sums = new Float64Array(0)
  let touched = new Int32Array(0)
  let count = 0
  let width = 1
  return {
    layOut(rows, columns) {
      for (let n = 0; n < count; n++) sums[touched[n] ?? 0] = 0
      ;[count, width] = [0, columns]
      if (rows * columns <= sums.length) return
      sums = new Float64Array(2 * rows * columns)
      touched = new Int32Array(sums.length)
    },
    add(row, column, value) {
      const at = row * width + column
      const sum = sums[at] ?? 0
      if (sum === 0) touched[count++] = at
      sums[at] = sum + value
    },
    visit(each) {
      for (let n = 0; n < count; n++) {
        const at = touched[n] ?? 0
        each(Math.floor(at / width), at % width, sums[at] ?? 0)
      }
    },
  }
}

/** Compares the words of one provision after another, by index, with those of many: `hold` it, then compare each of them. */
export interface WordComparer {
  hold: (at: number) => void
  with: (other: number) => WordLikeness
}

/**
 * Compares words by where they stand; work grows with those of the other provision. `size` is above the number of every
 * word.
 */
export function createWordComparer(placed: PlacedWords, size: number): WordComparer {
  const { wordsFrom, words, sentencesFrom, sentences, weights, rarities, stress, squaresFrom, squares } = placed
  // for each word of the provision that is held where it stands in the columns, -1 for others
  const places = new Int32Array(size).fill(-1)
  const bySentence = createGrid()
  let held = 0
  const fromOf = (at: number) => wordsFrom[at] ?? 0
  const endOf = (at: number) => wordsFrom[at + 1] ?? 0

  /** The cosine of the two sentences that are most alike. */
  const likestSentence = (a: number, b: number): number => {
    const [left, right] = [squaresFrom[a] ?? 0, squaresFrom[b] ?? 0]
    let most = 0
    bySentence.visit((at, to, sum) => {
      const x = (squares[left + at] ?? 0) + CLOSELY.unsaid
      const y = (squares[right + to] ?? 0) + CLOSELY.unsaid
      most = Math.max(most, sum / Math.sqrt(x * y))
    })
    return most
  }
  /** Adds one word of both sides to the sums of the sentences where it stands. */
  const meet = (i: number, j: number) => {
    const square = (weights[i] ?? 0) * (weights[j] ?? 0)
    const [start, end] = [sentencesFrom[j] ?? 0, sentencesFrom[j + 1] ?? 0]
    for (let at = sentencesFrom[i] ?? 0; at < (sentencesFrom[i + 1] ?? 0); at++) {
      for (let to = start; to < end; to++) bySentence.add(sentences[at] ?? 0, sentences[to] ?? 0, square)
    }
  }
  return {
    hold(at) {
      for (let i = fromOf(held); i < endOf(held); i++) places[words[i] ?? 0] = -1
      for (let i = fromOf(at); i < endOf(at); i++) places[words[i] ?? 0] = i
      held = at
    },
    with(other) {
      const sentencesOf = (at: number) => (squaresFrom[at + 1] ?? 0) - (squaresFrom[at] ?? 0)
      bySentence.layOut(sentencesOf(held), sentencesOf(other))
      let focus = 0
      for (let j = fromOf(other); j < endOf(other); j++) {
        const i = places[words[j] ?? 0] ?? -1
        if (i < 0) continue
        meet(i, j)
        focus = Math.max(focus, (rarities[i] ?? 0) * (stress[i] ?? 0) * (stress[j] ?? 0))
      }
      return { sentence: likestSentence(held, other), focus: Math.log1p(focus) }
    },
  }
}
