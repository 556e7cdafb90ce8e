import type { ReadProvision } from './read-provision.ts'
import { CLOSELY } from './weights.ts'

/** Which words a provision says in which clause, for a close comparison with others. */
export interface PlacedWords {
  /** The different words that tell something, by number, in ascending order. */
  words: Int32Array
  /** Where the clauses of each word begin in the list below; one more for the end. */
  clausesFrom: Int32Array
  /** The clauses that hold a word, by number, each once. */
  clauses: Int32Array
  clauseCount: number
  /** The same for sentences. */
  sentencesFrom: Int32Array
  sentences: Int32Array
  /** How many clauses hold a word. */
  told: number
  /** The weight of each word: its rarity, less where its document says it everywhere. */
  weights: Float32Array
  /** The rarity of each word. */
  rarities: Float32Array
  /** How much the provision is about each word: the logarithm of how often it says it, more in its head. */
  stress: Float32Array
  /** Whether each word stands in the head. */
  inHead: Uint8Array
  /** The sum of the rarities of these. */
  headRarity: number
  /** Of each sentence the sum of squares of the weights of its words. */
  squares: Float32Array
}

/** What words are worth. */
export interface WordWorth {
  /** The rarity of each word among all provisions, by number. */
  rarities: Float32Array
  /** For each word of the text what its document leaves of that. */
  shares: Float64Array
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
function findPlaces({ cut, head }: ReadProvision, { rarities, shares }: WordWorth, texts: readonly string[]) {
  const places = new Map<number, Place>()
  const sentences = [0]
  cut.words.forEach((word, at) => {
    const text = texts[word] ?? ''
    if (CLAUSE_END.test(text)) sentences.push((sentences.at(-1) ?? 0) + (SENTENCE_END.test(text) ? 1 : 0))
    const rarity = rarities[word] ?? 0
    if (rarity === 0) return
    const start = cut.starts[at] ?? 0
    const weight = rarity * (shares[at] ?? 0)
    const place = places.get(word) ?? { clauses: [], times: 0, head: false, weight, rarity }
    places.set(word, place)
    const clause = sentences.length - 1
    if (place.clauses.length < CLOSELY.mostClauses && place.clauses.at(-1) !== clause) place.clauses.push(clause)
    place.times++
    place.head ||= head.start <= start && start < head.end
  })
  return { places: [...places].sort((x, y) => x[0] - y[0]), sentences }
}

/** Lists one after the other, and where each begins. */
function joinLists(lists: readonly (readonly number[])[]) {
  const from = new Int32Array(lists.length + 1)
  lists.forEach(({ length }, n) => (from[n + 1] = (from[n] ?? 0) + length))
  return { from, all: Int32Array.from(lists.flat()) }
}

/** Notes which words of a provision stand in which clause; `texts` are those of the lexicon. */
export function placeWords(read: ReadProvision, worth: WordWorth, texts: readonly string[]): PlacedWords {
  const { places, sentences: sentenceOf } = findPlaces(read, worth, texts)
  const squares = new Float32Array((sentenceOf.at(-1) ?? 0) + 1)
  const weights = Float32Array.from(places, ([, { weight }]) => weight)
  const rarities = Float32Array.from(places, ([, { rarity }]) => rarity)
  const clauses = joinLists(places.map(([, place]) => place.clauses))
  const inSentences = places.map(([, place]) => [...new Set(place.clauses.map((clause) => sentenceOf[clause] ?? 0))])
  inSentences.forEach((numbers, n) => {
    for (const sentence of numbers) squares[sentence] = (squares[sentence] ?? 0) + (weights[n] ?? 0) ** 2
  })
  const sentences = joinLists(inSentences)
  return {
    words: Int32Array.from(places, ([word]) => word),
    clausesFrom: clauses.from,
    clauses: clauses.all,
    clauseCount: sentenceOf.length,
    sentencesFrom: sentences.from,
    sentences: sentences.all,
    told: new Set(clauses.all).size,
    weights,
    rarities,
    stress: Float32Array.from(places, ([, { times, head }]) => Math.log1p(times + (head ? CLOSELY.head : 0))),
    inHead: Uint8Array.from(places, ([, { head }]) => (head ? 1 : 0)),
    headRarity: rarities.reduce((sum, each, n) => sum + (places[n]?.[1].head === true ? each : 0), 0),
    squares,
  }
}
