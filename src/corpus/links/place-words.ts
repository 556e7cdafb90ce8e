import type { ReadProvision } from './read-provision.ts'
import { CLOSELY } from './weights.ts'

/** Which words a provision says in which sentence, for a close comparison with others. */
export interface PlacedWords {
  /** The different words that tell something, by number, in ascending order. */
  words: Int32Array
  /** Where the sentences of each word begin in the list below; one more for the end. */
  from: Int32Array
  /** The sentences that hold a word, by number, each once. */
  sentences: Int32Array
  /** The weight of each word: its rarity, less where its document says it everywhere. */
  weights: Float32Array
  /** Of each sentence the sum of squares of the weights of its words. */
  squares: Float32Array
}

const SENTENCE_END = /^[。！？!?；;\n]/

/** Notes which words of a provision stand in which sentence. `weigh` gives the weight of a word, `texts` are those of the lexicon. */
export function placeWords(
  { cut: { words } }: ReadProvision,
  weigh: (word: number) => number,
  texts: readonly string[],
): PlacedWords {
  const places = new Map<number, number[]>()
  let sentence = 0
  for (const word of words) {
    if (SENTENCE_END.test(texts[word] ?? '')) sentence++
    if (weigh(word) === 0) continue
    const known = places.get(word)
    if (!known) places.set(word, [sentence])
    else if (known.length < CLOSELY.mostSentences && known.at(-1) !== sentence) known.push(sentence)
  }
  const order = [...places].sort((x, y) => x[0] - y[0])
  const from = new Int32Array(order.length + 1)
  const squares = new Float32Array(sentence + 1)
  const weights = Float32Array.from(order, ([word]) => weigh(word))
  order.forEach(([, at], n) => {
    from[n + 1] = (from[n] ?? 0) + at.length
    for (const place of at) squares[place] = (squares[place] ?? 0) + (weights[n] ?? 0) ** 2
  })
  return {
    words: Int32Array.from(order, ([word]) => word),
    from,
    sentences: Int32Array.from(order.flatMap(([, at]) => at)),
    weights,
    squares,
  }
}
