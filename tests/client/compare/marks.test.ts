import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { commonMarks } from '../../../src/client/compare/common-marks.ts'
import type { Stretches } from '../../../src/client/compare/common-marks.ts'
import { differInWords } from '../../../src/client/compare/word-difference.ts'

const shown = (text: string, stretches: Stretches) => stretches.map(([start, end]) => text.slice(start, end))
const parts = ['数据', '要素', '市场', '人工智能', '，', '。', '\n', '5G', '“', '𠮷', '加快推进', '试点']
const anyText = fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((words) => words.join(''))

test('phrases are marked on both sides, in whole words, not over the end of a clause', () => {
  const a = '电信运营商推进数据要素市场化，改革试点。推进数据要素市场化改革。'
  const b = '通信运营商要推进数据要素市场化配置，改革试点。'
  const marks = commonMarks(a, b)
  assert.deepEqual(shown(a, marks.a), ['推进数据要素市场化', '改革试点', '推进数据要素市场化'])
  assert.deepEqual(shown(b, marks.b), ['推进数据要素市场化', '改革试点'])
  assert.equal(marks.phrases, 2)
})

test('every mark stands in the other text too, in order and without overlap', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const marks = commonMarks(a, b)
      for (const phrase of shown(a, marks.a)) assert.ok(b.includes(phrase), phrase)
      for (const phrase of shown(b, marks.b)) assert.ok(a.includes(phrase), phrase)
      for (const [text, stretches] of [[a, marks.a] as const, [b, marks.b] as const]) {
        let last = 0
        for (const [start, end] of stretches) {
          assert.ok(last <= start && start < end && end <= text.length)
          last = end
        }
      }
    }),
  )
})

test('without the words that only one has, two texts are one', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const difference = differInWords(a, b)
      assert.ok(difference)
      const rest = (text: string, stretches: Stretches) =>
        stretches.reduceRight((kept, [start, end]) => kept.slice(0, start) + kept.slice(end), text)
      assert.equal(rest(a, difference.a), rest(b, difference.b))
    }),
  )
  const { words } = differInWords('建成5G基站2万个。', '建成5G基站3万个。') ?? assert.fail()
  assert.deepEqual(words, { a: 1, b: 1 })
})
