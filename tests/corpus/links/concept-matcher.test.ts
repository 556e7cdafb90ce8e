import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createConceptMatcher } from '../../../src/corpus/links/concept-matcher.ts'
import { foldText } from '../../../src/corpus/links/fold-text.ts'
import { vocabulary } from './rows.ts'

const match = createConceptMatcher(vocabulary.concepts)
const found = (text: string) => {
  const { text: folded, at } = foldText(text)
  const printed = (start: number, end: number) => text.slice(at[start], (at[end - 1] ?? 0) + 1)
  return match(folded).map(({ concept, start, end }) => [vocabulary.concepts[concept]?.id, printed(start, end)])
}

test('finds the longest word, whatever width, script, quotation marks and blanks', () => {
  assert.deepEqual(found('建设区块链试点和５Ｇ 基站，完善“双随机、一公开”系统'), [
    ['pilot', '区块链试点'],
    ['5g', '５Ｇ 基站'],
    ['regulation', '双随机、一公开'],
  ])
  assert.deepEqual(found('「互聯網+」監管、區塊鏈'), [
    ['regulation', '互聯網+」監管'],
    ['blockchain', '區塊鏈'],
  ])
})

test('takes a Latin word only as a whole', () => {
  assert.deepEqual(found('15G与5G2'), [])
  assert.deepEqual(found('4G/5G'), [['5g', '5G']])
})

test('mentions are in order, without overlap, and inside any text', () => {
  const text = fc.array(fc.constantFrom('区块链', '试点', '5G', '双', '千兆', '光', '随机、', '，', 'x'), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(text, (parts) => {
      const folded = foldText(parts.join('')).text
      let last = 0
      for (const { start, end } of match(folded)) {
        assert.ok(last <= start && start < end && end <= folded.length)
        last = end
      }
    }),
  )
})
