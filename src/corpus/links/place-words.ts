import type { ReadProvision } from './read-provision.ts'
import { CLOSELY } from './weights.ts'

/** Which words a provision says in which clause, for a close comparison with others. */
export interface PlacedWords {
  /** The different words that tell something, by number, in ascending order. */
  words: Int32Array
  /** Where the clauses of each word begin in the list below; one more for the end. */
  from: Int32Array
  /** The clauses that hold a word, by number, each once. */
  clauses: Int32Array
  /** The sentence of each clause, by number. */
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
  /** Of each sentence the sum of squares of the weights of its words. */
  squares: Float32Array
}

/** What a word is worth: `rarity` among all provisions, `share` in its document. */
export interface WordWorth {
  rarity: (word: number) => number
  share: (word: number) => number
}

const SENTENCE_END = /^[。！？!?；;\n]/
const CLAUSE_END = /^[。！？!?；;\n，,：:]/

interface Place {
  clauses: number[]
  times: number
  head: boolean
}

/** Where a provision says which word that `tells`; the sentence of each clause. */
function findPlaces({ cut, head }: ReadProvision, tells: (word: number) => boolean, texts: readonly string[]) {
  const places = new Map<number, Place>()
  const sentences = [0]
  cut.words.forEach((word, at) => {
    const text = texts[word] ?? ''
    if (CLAUSE_END.test(text)) sentences.push((sentences.at(-1) ?? 0) + (SENTENCE_END.test(text) ? 1 : 0))
    if (!tells(word)) return
    const start = cut.starts[at] ?? 0
    const place = places.get(word) ?? { clauses: [], times: 0, head: false }
    places.set(word, place)
    const clause = sentences.length - 1
    if (place.clauses.length < CLOSELY.mostClauses && place.clauses.at(-1) !== clause) place.clauses.push(clause)
    place.times++
    place.head ||= head.start <= start && start < head.end
  })
  return { places: [...places].sort((x, y) => x[0] - y[0]), sentences }
}

/** Notes which words of a provision stand in which clause; `texts` are those of the lexicon. */
export function placeWords(read: ReadProvision, { rarity, share }: WordWorth, texts: readonly string[]): PlacedWords {
  const { places, sentences } = findPlaces(read, (word) => rarity(word) > 0, texts)
  const from = new Int32Array(places.length + 1)
  const squares = new Float32Array((sentences.at(-1) ?? 0) + 1)
  const weights = Float32Array.from(places, ([word]) => rarity(word) * share(word))
  places.forEach(([, { clauses }], n) => {
    from[n + 1] = (from[n] ?? 0) + clauses.length
    for (const sentence of new Set(clauses.map((clause) => sentences[clause] ?? 0))) {
      squares[sentence] = (squares[sentence] ?? 0) + (weights[n] ?? 0) ** 2
    }
  })
  return {
    words: Int32Array.from(places, ([word]) => word),
    from,
    clauses: Int32Array.from(places.flatMap(([, { clauses }]) => clauses)),
    sentences: Int32Array.from(sentences),
    told: new Set(places.flatMap(([, { clauses }]) => clauses)).size,
    weights,
    rarities: Float32Array.from(places, ([word]) => rarity(word)),
    stress: Float32Array.from(places, ([, { times, head }]) => Math.log1p(times + (head ? CLOSELY.head : 0))),
    inHead: Uint8Array.from(places, ([, { head }]) => (head ? 1 : 0)),
    squares,
  }
}
