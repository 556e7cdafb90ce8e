import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { textsOf } from '../../src/policy/index.ts'
import { ambiguous } from '../../src/text/script.ts'
import { restoreWidth } from '../../src/text/width.ts'
import { wordsAround } from '../../src/text/words.ts'
import { compileProject } from '../support.ts'
import { converter, readVocabularyFile, simplifiedLines, traditionalLines } from './seeds.ts'

/** By character and form, the words reviewed, separated by spaces. */
const reviewed = z.record(z.string(), z.record(z.string(), z.string())).parse(readVocabularyFile('script-review'))

/** Character, form and word of every occurrence in a text. */
function occurrences(text: string): string[] {
  const found = ambiguous(text, converter.toHant(text))
  const words = wordsAround(
    text,
    found.map(({ at }) => at),
  )
  return found.map(({ char, form }, i) => `${char} ${form} ${words[i] ?? ''}`)
}

/** What was restored in the editions stands in no seed. */
const restoredTexts = compileProject()
  .trees.flatMap(textsOf)
  .filter((node) => node.restored)
  .map(({ text }) => text)

const occurring = new Set(
  [...simplifiedLines, ...traditionalLines.map(converter.toHans), ...restoredTexts]
    .flatMap((line) => [line, restoreWidth(line)])
    .flatMap(occurrences),
)

const known = new Set(
  Object.entries(reviewed).flatMap(([char, forms]) =>
    Object.entries(forms).flatMap(([form, words]) => words.split(' ').map((word) => `${char} ${form} ${word}`)),
  ),
)

test('every character of the seeds with several forms is reviewed in its word', () => {
  assert.deepEqual(
    [...occurring].filter((one) => !known.has(one)),
    [],
  )
})

test('nothing is reviewed that does not occur', () => {
  assert.deepEqual(
    [...known].filter((one) => !occurring.has(one)),
    [],
  )
})

test('a character stands in its word, alone with its neighbours', () => {
  assert.deepEqual(wordsAround('建设云网，发展数据', [2, 5, 6, 8]), ['设云网', '发展', '发展', '数据'])
  assert.deepEqual(wordsAround('云', [0]), ['云'])
})
