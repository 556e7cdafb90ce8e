import type { PlacedWords } from './place-words.ts'
import { CLOSELY } from './weights.ts'

/** More sentences than a text has. */
const STRIDE = 1 << 16

/**
 * The likeness of the two sentences of two texts that are most alike, a cosine of their words: two long measures may
 * share one task. Work grows with the words they share.
 */
export function compareSentences(a: PlacedWords, b: PlacedWords): number {
  const sums = new Map<number, number>()
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length;) {
    const [left, right] = [a.words[i] ?? 0, b.words[j] ?? 0]
    if (left === right) {
      const square = (a.weights[i] ?? 0) * (b.weights[j] ?? 0)
      for (let at = a.from[i] ?? 0; at < (a.from[i + 1] ?? 0); at++) {
        for (let to = b.from[j] ?? 0; to < (b.from[j + 1] ?? 0); to++) {
          const key = (a.sentences[at] ?? 0) * STRIDE + (b.sentences[to] ?? 0)
          sums.set(key, (sums.get(key) ?? 0) + square)
        }
      }
    }
    if (left <= right) i++
    if (right <= left) j++
  }
  let most = 0
  for (const [key, sum] of sums) {
    const x = (a.squares[Math.floor(key / STRIDE)] ?? 0) + CLOSELY.unsaid
    const y = (b.squares[key % STRIDE] ?? 0) + CLOSELY.unsaid
    most = Math.max(most, sum / Math.sqrt(x * y))
  }
  return most
}
