/** The dictionary of words as a browser has it cuts every text as jieba does. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { dict } from '@node-rs/jieba/dict.js'
import fc from 'fast-check'
import { readDictionary } from '../../src/draft/build/word-file.ts'
import { cutByWords } from '../../src/text/cut-by-words.ts'
import { makeCutter } from '../../src/text/jieba.ts'
import { arrangeWords, packWords, unpackWords } from '../../src/text/dictionary.ts'

const list = unpackWords(packWords(readDictionary(dict.toString())))
const added: [string, number][] = [
  ['政务服务一网通办', 100_000],
  ['公有云', 100_000],
  ['数据', 100_000],
]
const pairs = [
  [makeCutter(), cutByWords(list, arrangeWords([]))],
  [makeCutter(added), cutByWords(list, arrangeWords(added))],
] as const

test('texts of the edition are cut alike, alone and with further words', () => {
  for (const path of globSync('seeds/*.txt')) {
    for (const line of readFileSync(path, 'utf8').split('\n'))
      for (const [jieba, own] of pairs) assert.deepEqual(own(line), jieba(line))
  }
})

test('any text is cut alike: letters, marks, blanks, characters beyond the first plane', () => {
  const pieces = [
    '数据',
    '要素',
    '一网通办',
    '公有',
    '云',
    'T',
    '5G',
    'C++',
    '%',
    '1.5',
    ' ',
    '\r\n',
    '。',
    '𫖯',
    '㐂',
    '们',
    '研究生命起源',
    '乒乓球拍卖完了',
  ]
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 }))),
      (parts) => {
        const text = parts.join('')
        for (const [jieba, own] of pairs) assert.deepEqual(own(text), jieba(text))
      },
    ),
  )
})

test('a word that is given again counts with its later frequency', () => {
  const { units, frequencies, total } = arrangeWords([
    ['甲乙', 3],
    ['甲', 1],
    ['甲乙', 5],
  ])
  assert.deepEqual([String.fromCharCode(...units), [...frequencies], total], ['甲甲乙', [1, 5], 6])
})
