import type { PlacedWords } from './place-words.ts'
import { CLOSELY } from './weights.ts'

/** How far two provisions say the same words, in the same places. */
export interface WordLikeness {
  /** The likeness of the two sentences that are most alike, a cosine: two long measures may share one task. */
  sentence: number
  /** How much both are about the one word that both are most about: one named in passing is no object. */
  focus: number
  /** What of each head the other text says, multiplied, 0 to 1: a head whose words are missing there asks for something else. */
  heads: number
  /** The share of clauses with two words of one clause of the other text: what is done, and to what. */
  clauses: number
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

/** Numbers of which each is counted once. */
function createTally() {
  const seen: number[] = []
  let [round, size] = [0, 0]
  return {
    clear: () => ([round, size] = [round + 1, 0]),
    add(number: number) {
      if (seen[number] !== round) size++
      seen[number] = round
    },
    size: () => size,
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
  const { wordsFrom, words, clausesFrom, clauses, sentences, weights, rarities, stress, inHead } = placed
  const { headRarities, clauseCounts, told, squaresFrom, squares } = placed
  // for each word of the provision that is held where it stands in the columns, -1 for others
  const places = new Int32Array(size).fill(-1)
  const [bySentence, byClause] = [createGrid(), createGrid()]
  const [leftClauses, rightClauses] = [createTally(), createTally()]
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
  /** The share of clauses that meet one of the other text in two words, by the side that has fewer such. */
  const shareClauses = (a: number, b: number): number => {
    leftClauses.clear()
    rightClauses.clear()
    byClause.visit((at, to, count) => {
      if (count < 2) return
      leftClauses.add(at)
      rightClauses.add(to)
    })
    const least = Math.min(told[a] ?? 0, told[b] ?? 0)
    return Math.min(leftClauses.size(), rightClauses.size()) / (least + CLOSELY.untold)
  }
  /** Adds one word of both sides to the sums of the clauses and the sentences where it stands. */
  const meet = (i: number, j: number) => {
    const square = (weights[i] ?? 0) * (weights[j] ?? 0)
    const [first, last] = [clausesFrom[i] ?? 0, clausesFrom[i + 1] ?? 0]
    const [start, end] = [clausesFrom[j] ?? 0, clausesFrom[j + 1] ?? 0]
    for (let at = first; at < last; at++) {
      const sentence = sentences[at] ?? 0
      const isNew = at === first || sentence !== sentences[at - 1]
      for (let to = start; to < end; to++) {
        byClause.add(clauses[at] ?? 0, clauses[to] ?? 0, 1)
        const other = sentences[to] ?? 0
        if (isNew && (to === start || other !== sentences[to - 1])) bySentence.add(sentence, other, square)
      }
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
      byClause.layOut(clauseCounts[held] ?? 0, clauseCounts[other] ?? 0)
      bySentence.layOut(sentencesOf(held), sentencesOf(other))
      let [focus, left, right] = [0, 0, 0]
      for (let j = fromOf(other); j < endOf(other); j++) {
        const i = places[words[j] ?? 0] ?? -1
        if (i < 0) continue
        meet(i, j)
        const rarity = rarities[i] ?? 0
        focus = Math.max(focus, rarity * (stress[i] ?? 0) * (stress[j] ?? 0))
        if (inHead[i] === 1) left += rarity
        if (inHead[j] === 1) right += rarity
      }
      const headed = (at: number) => (headRarities[at] ?? 0) + CLOSELY.unheaded
      return {
        sentence: likestSentence(held, other),
        focus: Math.log1p(focus),
        heads: (left / headed(held)) * (right / headed(other)),
        clauses: shareClauses(held, other),
      }
    },
  }
}
