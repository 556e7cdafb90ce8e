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

/** More clauses than a text has. */
const STRIDE = 1 << 16

/** Adds to a sum. */
const add = (sums: Map<number, number>, key: number, value: number) => sums.set(key, (sums.get(key) ?? 0) + value)

/** The share of clauses that meet one of the other text in two words, by the side that has fewer such. */
function shareClauses(met: ReadonlyMap<number, number>, a: PlacedWords, b: PlacedWords): number {
  const [left, right] = [new Set<number>(), new Set<number>()]
  for (const [key, words] of met) {
    if (words < 2) continue
    left.add(Math.floor(key / STRIDE))
    right.add(key % STRIDE)
  }
  return Math.min(left.size, right.size) / (Math.min(a.told, b.told) + CLOSELY.untold)
}

/** The cosine of the two sentences that are most alike, by the sums of what pairs of them share. */
function likestSentence(sums: ReadonlyMap<number, number>, a: PlacedWords, b: PlacedWords): number {
  let most = 0
  for (const [key, sum] of sums) {
    const x = (a.squares[Math.floor(key / STRIDE)] ?? 0) + CLOSELY.unsaid
    const y = (b.squares[key % STRIDE] ?? 0) + CLOSELY.unsaid
    most = Math.max(most, sum / Math.sqrt(x * y))
  }
  return most
}

/** The places of the n-th word: its clauses, and its sentences, each once. */
function placesOf({ from, clauses, sentences }: PlacedWords, n: number) {
  const inClauses = clauses.subarray(from[n], from[n + 1])
  return { inClauses, inSentences: new Set(Array.from(inClauses, (clause) => sentences[clause] ?? 0)) }
}

/** The rarity of the words of a head. */
const sumHead = ({ rarities, inHead }: PlacedWords): number =>
  rarities.reduce((sum, rarity, n) => sum + (inHead[n] === 1 ? rarity : 0), 0)

/** Compares the words of two texts by where they stand. Work grows with the words they share. */
export function likenessOfWords(a: PlacedWords, b: PlacedWords): WordLikeness {
  const [sums, met] = [new Map<number, number>(), new Map<number, number>()]
  let [focus, left, right] = [0, 0, 0]
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length;) {
    const [x, y] = [a.words[i] ?? 0, b.words[j] ?? 0]
    if (x === y) {
      const rarity = a.rarities[i] ?? 0
      const square = (a.weights[i] ?? 0) * (b.weights[j] ?? 0)
      const [here, there] = [placesOf(a, i), placesOf(b, j)]
      for (const at of here.inClauses) for (const to of there.inClauses) add(met, at * STRIDE + to, 1)
      for (const at of here.inSentences) for (const to of there.inSentences) add(sums, at * STRIDE + to, square)
      focus = Math.max(focus, rarity * (a.stress[i] ?? 0) * (b.stress[j] ?? 0))
      if (a.inHead[i] === 1) left += rarity
      if (b.inHead[j] === 1) right += rarity
    }
    if (x <= y) i++
    if (y <= x) j++
  }
  return {
    sentence: likestSentence(sums, a, b),
    focus: Math.log1p(focus),
    heads: (left / (sumHead(a) + CLOSELY.unheaded)) * (right / (sumHead(b) + CLOSELY.unheaded)),
    clauses: shareClauses(met, a, b),
  }
}
