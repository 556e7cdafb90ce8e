import { isHan } from './han.ts'
import type { CutWords } from './jieba.ts'
import { makeCutter } from './jieba.ts'

let cut: CutWords | undefined

/**
 * The words of a text by jieba's dictionary (most probable path, no guessing of unknown words), joined they are the
 * text again, UTF-16 unit by unit; a lone surrogate comes back as U+FFFD. The dictionary is loaded on the first call.
 */
export function splitWords(text: string): string[] {
  cut ??= makeCutter()
  return cut(text)
}

/**
 * The words in which the characters at `offsets` (rising) stand, one for each: what a review of characters is grouped
 * by. A word of one character says nothing of its context and comes with its neighbours, if these are Han: 设云网.
 */
export function wordsAround(text: string, offsets: readonly number[]): string[] {
  const words = splitWords(text)
  let start = 0
  let next = 0
  return offsets.map((at) => {
    for (let word = words[next]; word !== undefined && start + word.length <= at; word = words[++next])
      start += word.length
    const end = start + (words[next] ?? '').length
    if (end - start > 1) return text.slice(start, end)
    return text.slice(isHan(text.charAt(at - 1)) ? at - 1 : at, isHan(text.charAt(at + 1)) ? at + 2 : at + 1)
  })
}
