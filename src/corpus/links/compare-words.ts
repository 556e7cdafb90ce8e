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

/** Compares the words of one text after another with those of many: `hold` it, then compare each of them. */
export interface WordComparer {
  hold: (text: PlacedWords) => void
  with: (other: PlacedWords) => WordLikeness
}

/** Compares words by where they stand; work grows with those of the other text. `size` is above the number of every word. */
export function createWordComparer(size: number): WordComparer {
  // for each word of the text that is held one more than its place there
  const places = new Int32Array(size)
  const [bySentence, byClause] = [createGrid(), createGrid()]
  const [leftClauses, rightClauses] = [createTally(), createTally()]
  let held: PlacedWords | undefined

  /** The cosine of the two sentences that are most alike. */
  const likestSentence = (a: PlacedWords, b: PlacedWords): number => {
    let most = 0
    bySentence.visit((at, to, sum) => {
      const x = (a.squares[at] ?? 0) + CLOSELY.unsaid
      const y = (b.squares[to] ?? 0) + CLOSELY.unsaid
      most = Math.max(most, sum / Math.sqrt(x * y))
    })
    return most
  }
  /** The share of clauses that meet one of the other text in two words, by the side that has fewer such. */
  const shareClauses = (a: PlacedWords, b: PlacedWords): number => {
    leftClauses.clear()
    rightClauses.clear()
    byClause.visit((at, to, words) => {
      if (words < 2) return
      leftClauses.add(at)
      rightClauses.add(to)
    })
    return Math.min(leftClauses.size(), rightClauses.size()) / (Math.min(a.told, b.told) + CLOSELY.untold)
  }
  const meet = (a: PlacedWords, i: number, b: PlacedWords, j: number) => {
    for (let at = a.clausesFrom[i] ?? 0; at < (a.clausesFrom[i + 1] ?? 0); at++) {
      for (let to = b.clausesFrom[j] ?? 0; to < (b.clausesFrom[j + 1] ?? 0); to++)
        byClause.add(a.clauses[at] ?? 0, b.clauses[to] ?? 0, 1)
    }
    const square = (a.weights[i] ?? 0) * (b.weights[j] ?? 0)
    for (let at = a.sentencesFrom[i] ?? 0; at < (a.sentencesFrom[i + 1] ?? 0); at++) {
      for (let to = b.sentencesFrom[j] ?? 0; to < (b.sentencesFrom[j + 1] ?? 0); to++)
        bySentence.add(a.sentences[at] ?? 0, b.sentences[to] ?? 0, square)
    }
  }
  return {
    hold(text) {
      for (const word of held?.words ?? []) places[word] = 0
      text.words.forEach((word, n) => (places[word] = n + 1))
      held = text
    },
    with(b) {
      const a = held ?? b
      byClause.layOut(a.clauseCount, b.clauseCount)
      bySentence.layOut(a.squares.length, b.squares.length)
      let [focus, left, right] = [0, 0, 0]
      for (let j = 0; j < b.words.length; j++) {
        const i = (places[b.words[j] ?? 0] ?? 0) - 1
        if (i < 0) continue
        meet(a, i, b, j)
        const rarity = a.rarities[i] ?? 0
        focus = Math.max(focus, rarity * (a.stress[i] ?? 0) * (b.stress[j] ?? 0))
        if (a.inHead[i] === 1) left += rarity
        if (b.inHead[j] === 1) right += rarity
      }
      return {
        sentence: likestSentence(a, b),
        focus: Math.log1p(focus),
        heads: (left / (a.headRarity + CLOSELY.unheaded)) * (right / (b.headRarity + CLOSELY.unheaded)),
        clauses: shareClauses(a, b),
      }
    },
  }
}
