import { createColumn, ofFloats, ofIntegers } from './column.ts'
import type { ReadProvision } from './read-provision.ts'
import { CLOSELY } from './weights.ts'

/**
 * Which words provisions say in which sentence, for a close comparison with each other, in columns: what belongs to the
 * n-th stands from its `From` on to that of the next.
 */
export interface PlacedWords {
  /** By provision: its words. */
  wordsFrom: Int32Array
  /** The different words that tell something, by number, in ascending order. */
  words: Int32Array
  /** By word: the sentences that hold it, by number, each once and in order. */
  sentencesFrom: Int32Array
  sentences: Int32Array
  /** The weight of each word: its rarity, less where its document says it everywhere. */
  weights: Float32Array
  /** The rarity of each word. */
  rarities: Float32Array
  /** How much the provision is about each word: the logarithm of how often it says it, more in its head. */
  stress: Float32Array
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

interface Place {
  sentences: number[]
  times: number
  head: boolean
  weight: number
  rarity: number
}

/** Where a provision says which word that tells something; how many sentences it has. */
function findPlaces(
  { cut, head }: ReadProvision,
  rarities: Float32Array,
  shares: Float64Array | undefined,
  texts: readonly string[],
) {
  const places = new Map<number, Place>()
  let sentence = 0
  cut.words.forEach((word, at) => {
    const text = texts[word] ?? ''
    if (SENTENCE_END.test(text)) sentence++
    const rarity = rarities[word] ?? 0
    if (rarity === 0) return
    const start = cut.starts[at] ?? 0
    const place = places.get(word) ?? {
      sentences: [],
      times: 0,
      head: false,
      rarity,
      weight: rarity * (shares?.[at] ?? 0),
    }
    places.set(word, place)
    const known = place.sentences
    if (known.length < CLOSELY.mostSentences && known.at(-1) !== sentence) known.push(sentence)
    place.times++
    place.head ||= head.start <= start && start < head.end
  })
  return { places: [...places].sort((x, y) => x[0] - y[0]), count: sentence + 1 }
}

/** Notes which words of each provision stand in which sentence; `texts` are those of the lexicon. */
export function placeWords(
  reads: readonly ReadProvision[],
  { rarities, shares }: WordWorth,
  texts: readonly string[],
): PlacedWords {
  const [wordsFrom, words] = [createColumn(ofIntegers), createColumn(ofIntegers)]
  const [sentencesFrom, sentences] = [createColumn(ofIntegers), createColumn(ofIntegers)]
  const [weights, wordRarities, stress] = [createColumn(ofFloats), createColumn(ofFloats), createColumn(ofFloats)]
  const [squaresFrom, squares] = [createColumn(ofIntegers), createColumn(ofFloats)]
  reads.forEach((read, at) => {
    const { places, count } = findPlaces(read, rarities, shares[at], texts)
    const own = new Float32Array(count)
    wordsFrom.push(words.length())
    for (const [word, place] of places) {
      words.push(word)
      weights.push(place.weight)
      wordRarities.push(place.rarity)
      stress.push(Math.log1p(place.times + (place.head ? CLOSELY.head : 0)))
      sentencesFrom.push(sentences.length())
      const weight = Math.fround(place.weight)
      for (const sentence of place.sentences) {
        sentences.push(sentence)
        own[sentence] = (own[sentence] ?? 0) + weight ** 2
      }
    }
    squaresFrom.push(squares.length())
    for (const square of own) squares.push(square)
  })
  wordsFrom.push(words.length())
  sentencesFrom.push(sentences.length())
  squaresFrom.push(squares.length())
  return {
    wordsFrom: wordsFrom.values(),
    words: words.values(),
    sentencesFrom: sentencesFrom.values(),
    sentences: sentences.values(),
    weights: weights.values(),
    rarities: wordRarities.values(),
    stress: stress.values(),
    squaresFrom: squaresFrom.values(),
    squares: squares.values(),
  }
}
