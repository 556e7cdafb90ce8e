import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findTargets, unreadNumbers } from '../../../src/annotate/targets/index.ts'
import { squeeze, unsqueeze } from '../../../src/annotate/targets/squeeze.ts'
import { context, vocabulary } from './vocabulary.ts'
import { processorTime } from '../../processor-time.ts'

const PIECES =
  '到2025年|，|。|；|：|（|）|“|”|《|》|、|建成|培育|达到|超|以上|左右|不低于|100|1,000|百|三百|两|万|亿|个|家|%|个百分点|倍|元|5G|基站|全省|实现|全覆盖|完成|建设|2020年底|比|翻番|前三|位居全国|—|~| |十四五|末|的|力争|已|等'.split(
    '|',
  )

const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 40 })
  .map((parts) => parts.join(''))

test('any text: quotes lie in the text in order and apart, each with its number inside', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0
      for (const { start, end, figure, facts } of findTargets(text, context, vocabulary)) {
        assert.ok(last <= start && start < end && end <= text.length)
        assert.ok(figure === null || (start <= figure.start && figure.start < figure.end && figure.end <= end))
        assert.equal(figure === null, facts.value === null)
        assert.ok(facts.value === null || Number.isFinite(facts.valueBase))
        last = end
      }
      for (const { start, end } of unreadNumbers(text, vocabulary.grammar)) assert.ok(start < end && end <= text.length)
    }),
    { numRuns: 300 },
  )
})

test('a text without the spaces of typesetting is the text without spaces beside Chinese', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const squeezed = squeeze(text)
      for (let i = 0; i < squeezed.text.length; i++) {
        const { start, end } = unsqueeze({ start: i, end: i + 1 }, squeezed)
        assert.equal(text.slice(start, end), squeezed.text.charAt(i))
      }
    }),
  )
})

test('a number with nothing but a date before it ends', () => {
  for (const text of ['到2025年三百家', '。到2025年三百家', '到2025年底，三百家', '亿 。到2025年三百家以上']) {
    for (const { start, end } of findTargets(text, context, vocabulary)) assert.ok(start < end, text)
  }
})

test('spaces change nothing', () => {
  const values = (text: string) => findTargets(text, context, vocabulary).map(({ facts }) => facts)
  assert.deepEqual(
    values('到 2025 年，全省建成 5G 基站 29 万个 以上。'),
    values('到2025年，全省建成5G基站29万个以上。'),
  )
})

test('reads a long paragraph in time that grows with its length', () => {
  const read = (count: number) => {
    const text = '到2025年，全省建成5G基站29万个、充电桩3万个，覆盖率达到95%以上；'.repeat(count)
    return processorTime(() => assert.ok(findTargets(text, context, vocabulary).length > count))
  }
  read(100)
  assert.ok(read(2000) < 40 * read(200) + 500)
})
