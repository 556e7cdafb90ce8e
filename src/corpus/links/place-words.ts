import { createColumn, ofBytes, ofDoubles, ofFloats, ofIntegers } from './column.ts'
import type { ReadProvision } from './read-provision.ts'
import { CLOSELY } from './weights.ts'

/**
 * Which words provisions say in which clause, for a close comparison with each other, in columns: what belongs to the n-th
 * stands from its `From` on to that of the next.
 */
export interface PlacedWords {
  /** By provision: its words. */
  wordsFrom: Int32Array
  /** The different words that tell something, by number, in ascending order. */
  words: Int32Array
  /** By word: the clauses that hold it, by number, each once and in order, and the sentence of each. */
  clausesFrom: Int32Array
  clauses: Int32Array
  sentences: Int32Array
  /** The weight of each word: its rarity, less where its document says it everywhere. */
  weights: Float32Array
  /** The rarity of each word. */
  rarities: Float32Array
  /** How much the provision is about each word: the logarithm of how often it says it, more in its head. */
  stress: Float32Array
  /** Whether each word stands in the head. */
  inHead: Uint8Array
  /** By provision: the sum of the rarities of these. */
  headRarities: Float64Array
  /** By provision: how many clauses it has, and how many of them hold a word. */
  clauseCounts: Int32Array
  told: Int32Array
  /** By provision: its sentences, and of each the sum of squares of the weights of its words. */
  squaresFrom: Int32Array
  squares: Float32Array
}

/** What words are worth. */
export interface WordWorth {
  /** The rarity of each word among all provisions, by number. */
  rarities: Float32Array
  /** For each word of each provision, in order, what its document leaves of that. */
  shares: readonly Float64Array[]
}

const SENTENCE_END = /^[。！？!?；;\n]/
const CLAUSE_END = /^[。！？!?；;\n，,：:]/

interface Place {
  clauses: number[]
  times: number
  head: boolean
  weight: number
  rarity: number
}

/** Where a provision says which word that tells something; the sentence of each clause. */
function findPlaces(
  { cut, head }: ReadProvision,
  rarities: Float32Array,
  shares: Float64Array | undefined,
  texts: readonly string[],
) {
  const places = new Map<number, Place>()
  const sentences = [0]
  cut.words.forEach((word, at) => {
    const text = texts[word] ?? ''
    if (CLAUSE_END.test(text)) sentences.push((sentences.at(-1) ?? 0) + (SENTENCE_END.test(text) ? 1 : 0))
    const rarity = rarities[word] ?? 0
    if (rarity === 0) return
    const start = cut.starts[at] ?? 0
    const place = places.get(word) ?? {
      clauses: [],
      times: 0,
      head: false,
      rarity,
      weight: rarity * (shares?.[at] ?? 0),
    }
    places.set(word, place)
    const clause = sentences.length - 1
    if (place.clauses.length < CLOSELY.mostClauses && place.clauses.at(-1) !== clause) place.clauses.push(clause)
    place.times++
    place.head ||= head.start <= start && start < head.end
  })
  return { places: [...places].sort((x, y) => x[0] - y[0]), sentences }
}

/** Notes which words of each provision stand in which clause; `texts` are those of the lexicon. */
export function placeWords(
  reads: readonly ReadProvision[],
  { rarities, shares }: WordWorth,
  texts: readonly string[],
): PlacedWords {
  const [wordsFrom, words] = [createColumn(ofIntegers), createColumn(ofIntegers)]
  const [clausesFrom, clauses, sentences] = [
    createColumn(ofIntegers),
    createColumn(ofIntegers),
    createColumn(ofIntegers),
  ]
  const [weights, wordRarities, stress] = [createColumn(ofFloats), createColumn(ofFloats), createColumn(ofFloats)]
  const [inHead, headRarities] = [createColumn(ofBytes), createColumn(ofDoubles)]
  const [clauseCounts, told] = [createColumn(ofIntegers), createColumn(ofIntegers)]
  const [squaresFrom, squares] = [createColumn(ofIntegers), createColumn(ofFloats)]
  reads.forEach((read, at) => {
    const { places, sentences: sentenceOf } = findPlaces(read, rarities, shares[at], texts)
    const own = new Float32Array((sentenceOf.at(-1) ?? 0) + 1)
    let headRarity = 0
    wordsFrom.push(words.length())
    for (const [word, place] of places) {
      words.push(word)
      weights.push(place.weight)
      wordRarities.push(place.rarity)
      stress.push(Math.log1p(place.times + (place.head ? CLOSELY.head : 0)))
      inHead.push(place.head ? 1 : 0)
      if (place.head) headRarity += place.rarity
      clausesFrom.push(clauses.length())
      for (const clause of place.clauses) {
        clauses.push(clause)
        sentences.push(sentenceOf[clause] ?? 0)
      }
      const weight = Math.fround(place.weight)
      for (const sentence of new Set(place.clauses.map((clause) => sentenceOf[clause] ?? 0)))
        own[sentence] = (own[sentence] ?? 0) + weight ** 2
    }
    headRarities.push(headRarity)
    clauseCounts.push(sentenceOf.length)
    told.push(new Set(places.flatMap(([, place]) => place.clauses)).size)
    squaresFrom.push(squares.length())
    for (const square of own) squares.push(square)
  })
  wordsFrom.push(words.length())
  clausesFrom.push(clauses.length())
  squaresFrom.push(squares.length())
  return {
    wordsFrom: wordsFrom.values(),
    words: words.values(),
    clausesFrom: clausesFrom.values(),
    clauses: clauses.values(),
    sentences: sentences.values(),
    weights: weights.values(),
    rarities: wordRarities.values(),
    stress: stress.values(),
    inHead: inHead.values(),
    headRarities: headRarities.values(),
    clauseCounts: clauseCounts.values(),
    told: told.values(),
    squaresFrom: squaresFrom.values(),
    squares: squares.values(),
  }
}
