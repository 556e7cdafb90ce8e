import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutExcerpt, joinMarks, marksOf } from '../../../src/search/engine/excerpt.ts'
import { applyHant, hantPatch, readPairs } from '../../../src/text/hant.ts'
import { explain, score } from '../../../src/search/engine/rank-results.ts'

const at = (place: number, inTitle = false) => ({ at: place, length: 2, inTitle })

test('titles come before everything, then number, place and nearness of the words', () => {
  const scoreOf = (words: ReturnType<typeof at>[][]) => score(explain(words, 0), words.length)
  assert.ok(scoreOf([[at(0, true)]]) > scoreOf([Array.from({ length: 500 }, (_, i) => at(i * 2))]))
  assert.ok(scoreOf([[at(9), at(20)]]) > scoreOf([[at(9)]]))
  assert.ok(scoreOf([[at(3)]]) > scoreOf([[at(90)]]))
  assert.ok(scoreOf([[at(3)], [at(6)]]) > scoreOf([[at(3)], [at(60)]]))
  assert.ok(scoreOf([[at(0, true)], [at(4, true)]]) > scoreOf([[at(0, true)], [at(40)]]))
})

test('a score is explained by what it is made of', () => {
  const why = explain([[at(12), at(30)], [at(16)]], 10)
  assert.deepEqual(why, { title: 0, count: 3, first: 2, span: 6 })
})

test('an excerpt begins before the first hit and bears its marks', () => {
  const text = `${'甲'.repeat(80)}。前文，${'乙'.repeat(10)}数据${'丙'.repeat(200)}`
  const start = text.indexOf('数据')
  const { excerpt, marks } = cutExcerpt(text, [[start, start + 2]])
  assert.ok(excerpt.startsWith('…前文，乙') || excerpt.startsWith('…乙'))
  assert.ok(excerpt.endsWith('…'))
  assert.deepEqual(
    marks.map(([from, to]) => excerpt.slice(from, to)),
    ['数据'],
  )
  assert.deepEqual(cutExcerpt('短文', []), { excerpt: '短文', marks: [] })
})

test('marks lead back to what was found', () => {
  assert.deepEqual(marksOf('部署10G PON端口', [{ at: 4, length: 6, inTitle: false }], 2), [[2, 9]])
  assert.deepEqual(
    joinMarks([
      [4, 6],
      [1, 3],
      [3, 5],
    ]),
    [[1, 6]],
  )
})

test('a Traditional text comes back from its patch, of equal length or not', () => {
  const table = new Map(readPairs('发發来來'))
  const texts = fc.array(fc.constantFrom(...'发发来来髮發里abc')).map((list) => list.join(''))
  fc.assert(
    fc.property(texts, texts, (hans, hant) => {
      assert.equal(applyHant(hans, hantPatch(hans, hant, table), table), hant)
    }),
  )
  assert.equal(hantPatch('发来', '發來', table), 0)
})
