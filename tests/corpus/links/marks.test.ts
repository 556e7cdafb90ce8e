import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createMarker } from '../../../src/corpus/links/mark-shared.ts'
import { prepareConceptReader } from '../../../src/corpus/links/concept-reader.ts'
import { vocabulary } from './rows.ts'
import { grammar } from '../../grammar.ts'

const mark = createMarker(prepareConceptReader(vocabulary, grammar))
const left = '扩大5G 基站覆盖，推进“互联网+”监管，整修体育场馆看台。（责任单位：省工信厅）'
const right = '加快5G网络建设，完善双随机、一公开，整修体育场馆看台。（责任单位：省工信厅）'

test('marks on both sides what is shared, in other words or the same, and no responsibility clause', () => {
  const { a, b } = mark({ text: left }, { text: right })
  const show = (text: string, marks: typeof a) =>
    marks.map(({ start, end, kind, label }) => `${text.slice(start, end)} ${kind} ${label}`)
  assert.deepEqual(show(left, a), [
    '5G 基站 concept 5G网络',
    '互联网+”监管 concept 智慧监管',
    '整修体育场馆看台 phrase 整修体育场馆看台',
  ])
  assert.deepEqual(show(right, b), [
    '5G网络 concept 5G网络',
    '双随机、一公开 concept 智慧监管',
    '整修体育场馆看台 phrase 整修体育场馆看台',
  ])
})

test('marks are in order, without overlap and inside any two texts', () => {
  const words = ['5G', '双千兆', '区块链', '试点', '体育场馆', '看台', '，', '（', '牵头）', '“', '\n', ' ', '𠮷']
  const text = fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (x, y) => {
      const { a, b } = mark({ text: x }, { text: y })
      for (const [marks, whole] of [
        [a, x],
        [b, y],
      ] as const) {
        let last = 0
        for (const { start, end } of marks) {
          assert.ok(last <= start && start < end && end <= whole.length)
          last = end
        }
      }
    }),
  )
})
