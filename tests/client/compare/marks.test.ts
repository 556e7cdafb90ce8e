import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { commonMarks } from '../../../src/client/compare/common-marks.ts'
import type { Stretches } from '../../../src/client/compare/common-marks.ts'
import { differInWords } from '../../../src/client/compare/word-difference.ts'

const words = (text: string, ...responsible: string[]) => ({ text, responsible })
const shown = (text: string, stretches: Stretches) => stretches.map(([start, end]) => text.slice(start, end))
const parts = ['数据', '要素', '市场', '人工智能', '，', '。', '\n', '5G', '“', '𠮷', '加快推进', '试点']
const anyText = fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((words) => words.join(''))

test('phrases are marked on both sides, in whole words, not over the end of a clause', () => {
  const a = '电信运营商推进数据要素市场化，改革试点。推进数据要素市场化改革。'
  const b = '通信运营商要推进数据要素市场化配置，改革试点。'
  const marks = commonMarks(words(a), words(b))
  assert.deepEqual(shown(a, marks.a), ['推进数据要素市场化', '改革试点', '推进数据要素市场化'])
  assert.deepEqual(shown(b, marks.b), ['推进数据要素市场化', '改革试点'])
  assert.equal(marks.phrases, 2)
})

test('who is responsible is nothing that two provisions have in common', () => {
  const a = words(
    '推进数据要素市场化改革。（责任单位：省科技厅、省发展改革委，各县（市、区）人民政府）',
    '省科技厅',
    '省发展改革委',
    '各县（市、区）人民政府',
  )
  const b = words('推进数据要素市场化配置。\n责任单位：省科技厅、省发展改革委', '省科技厅', '省发展改革委')
  const marks = commonMarks(a, b)
  assert.deepEqual([shown(a.text, marks.a), shown(b.text, marks.b)], [['推进数据要素市场化'], ['推进数据要素市场化']])
  assert.deepEqual(marks.share, { a: 75, b: 75 })
  // an agency in the text is part of what it says
  const c = words('支持省科技厅牵头组建创新联合体。', '省科技厅')
  assert.deepEqual(shown(c.text, commonMarks(c, c).a), ['支持省科技厅牵头组建创新联合体'])
})

test('texts that have hardly a word in common are not compared word by word', () => {
  const a = '加快建设千兆光网和移动物联网，提升网络覆盖水平。'
  const b = '鼓励高校开设数据分析课程，培养复合型人才，落实个税优惠。'
  assert.equal(differInWords(a, b), null)
  assert.ok(differInWords(a, a.replace('千兆', '万兆')))
  // what was only added to does have all words of the first
  assert.ok(differInWords(a, `${a}${b}${b}${b}`))
})

test('every mark stands in the other text too, in order and without overlap', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const marks = commonMarks(words(a), words(b))
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
      fc.pre(difference !== null)
      const rest = (text: string, stretches: Stretches) =>
        stretches.reduceRight((kept, [start, end]) => kept.slice(0, start) + kept.slice(end), text)
      assert.equal(rest(a, difference.a), rest(b, difference.b))
    }),
  )
  const { words } = differInWords('建成5G基站2万个。', '建成5G基站3万个。') ?? assert.fail()
  assert.deepEqual(words, { a: 1, b: 1 })
})
