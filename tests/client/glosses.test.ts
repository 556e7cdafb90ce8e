import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findGlosses } from '../../src/client/views/glosses.ts'

const word = (hans: string, hant: string, taiwan: string | null) => ({ hans, hant, taiwan, hongkong: null })
const network = word('网络', '網絡', '網路')
const data = word('数据', '數據', '資料')
const big = word('大数据', '大數據', null)
/** As the page indexes them: by first character, the longest word first. */
const index = new Map(
  [...'网網大数數'].map((char) => {
    const words = [big, network, data].flatMap((gloss) =>
      [gloss.hans, gloss.hant].map((each): [string, typeof gloss] => [each, gloss]),
    )
    return [char, words.filter(([each]) => each.startsWith(char))]
  }),
)

test('the longest word counts: in 大数据 there is no 数据', () => {
  assert.deepEqual(findGlosses('大数据网络', index), [{ end: 5, gloss: network }])
})

test('a word has its gloss once in a text, in either script', () => {
  assert.deepEqual(findGlosses('數據、数据與網絡', index), [
    { end: 2, gloss: data },
    { end: 8, gloss: network },
  ])
})
