import type { CutWords } from './jieba.ts'
import type { Dictionary } from './dictionary.ts'
import { eachWordAt } from './dictionary.ts'

/** What jieba looks up in its dictionary; each other character is a word by itself. */
const LOOKED_UP =
  /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2ebef}\u{2f800}-\u{2fa1f}a-zA-Z0-9+#&._%-]+/gu
const ALONE = /\r\n|[^]/gu
const LETTER_OR_DIGIT = /^[a-zA-Z0-9]$/

/**
 * Cuts texts as jieba does without guessing unknown words: the most probable path through the words of `list`, those of
 * `added` over it (jieba-rs 0.7, `cut_dag_no_hmm`). Of two paths that are equally probable the one with the longer first word.
 */
export function cutByWords(list: Dictionary, added: Dictionary): CutWords {
  const total = list.total + added.total - overridden(list, added)
  const cutBlock = makeBlockCutter([list, added], Math.log(total))
  return (text) => {
    const words: string[] = []
    let done = 0
    const alone = (end: number) => {
      for (const [character] of text.slice(done, end).matchAll(ALONE)) words.push(character)
    }
    for (const { 0: block, index } of text.matchAll(LOOKED_UP)) {
      alone(index)
      cutBlock(block, words)
      done = index + block.length
    }
    alone(text.length)
    return words
  }
}

/** The frequencies of the words of a list that another has too. */
function overridden(list: Dictionary, { units, starts, frequencies }: Dictionary): number {
  let sum = 0
  frequencies.forEach((_, n) => {
    const word = String.fromCharCode(...units.subarray(starts[n], starts[n + 1]))
    eachWordAt(list, word, 0, (length, frequency) => {
      if (length === word.length) sum += frequency
    })
  })
  return sum
}

/** Characters that are cut at once before more room is made for them. */
const ROOM = 256

/** What cuts a block of characters that are looked up, and adds its words. It keeps what it works in: blocks are short and many. */
function makeBlockCutter(lists: readonly Dictionary[], logTotal: number): (block: string, words: string[]) => void {
  let scores = new Float64Array(ROOM + 1)
  let ends = new Int32Array(ROOM)
  // frequencies of the words that begin at a character, by their lengths; -1 where none has that length
  const found: number[] = []
  const note = (length: number, frequency: number) => {
    while (found.length <= length) found.push(-1)
    found[length] = frequency
  }
  const findPath = (block: string) => {
    if (block.length > ends.length) {
      scores = new Float64Array(2 * block.length + 1)
      ends = new Int32Array(2 * block.length)
    }
    scores[block.length] = 0
    for (let at = block.length - 1; at >= 0; at--) {
      const unit = block.charCodeAt(at)
      if (unit >= 0xdc00 && unit <= 0xdfff && at > 0) {
        scores[at] = 0
        continue
      }
      found.length = 0
      for (const list of lists) eachWordAt(list, block, at, note)
      let best = -Infinity
      let end = 0
      for (let length = 1; length < found.length; length++) {
        const frequency = found[length] ?? -1
        if (frequency < 0) continue
        const score = Math.log(frequency) - logTotal + (scores[at + length] ?? 0)
        if (score < best) continue
        best = score
        end = at + length
      }
      if (end === 0) {
        end = at + ((block.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
        best = -logTotal + (scores[end] ?? 0)
      }
      scores[at] = best
      ends[at] = end
    }
  }
  return (block, words) => {
    findPath(block)
    let joined = ''
    for (let at = 0; at < block.length; at = ends[at] ?? block.length) {
      const word = block.slice(at, ends[at])
      if (LETTER_OR_DIGIT.test(word)) {
        joined += word
        continue
      }
      if (joined !== '') words.push(joined)
      joined = ''
      words.push(word)
    }
    if (joined !== '') words.push(joined)
  }
}
