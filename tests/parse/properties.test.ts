import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { textsOf } from '../../src/policy/index.ts'
import { buildLedger } from '../../src/parse/build-ledger.ts'
import { keyOf } from '../../src/text/key.ts'
import { parseText } from '../support.ts'
import { assertPartition } from './ledger.ts'

const words = fc.constantFrom(
  '一、总体要求',
  '二、',
  '（一）',
  '(二)基本原则。',
  '1.',
  '2．',
  '第一章 总 则',
  '第一条 ',
  '第2條',
  '附件1',
  '附件：',
  '专栏1 工程',
  '关于印发方案的通知',
  '各市人民政府：',
  '2023年2月14日',
  '某某省人民政府办公厅',
  '黑政办发〔2022〕50号',
  '（责任单位：省工信厅）',
  '牵头单位：市工信局',
  '到2026年，建成5G基站12万个。',
  '坚持创新引领。坚持',
  '上一篇：',
  '字号: 大 中 小',
  '原文如下:',
  '<script>',
  '{a}',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '　',
  '，',
  '。',
  '；',
  '①',
  '“',
  '《',
  'import x from',
  '---',
  '|',
  '\u0000',
  '\ud800',
  '𠮷',
  'a',
  '1',
)
const seeds = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
)

test('any string parses, and its ledger covers every character once', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { instruments, marks, locator } = parseText(seed)
      if (instruments.length === 0) return
      const spans = buildLedger(seed, instruments, marks, locator, 'x')
      assertPartition(seed, spans)
      assert.deepEqual(
        spans.filter((s) => s.rule === 'ledger/unclaimed'),
        [],
      )
    }),
    { numRuns: 400 },
  )
})

test('every text slices back to the seed, but for restored width', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      for (const { text, segments } of parseText(seed).instruments.flatMap(textsOf)) {
        let at = 0
        for (const s of segments) {
          assert.ok(s.at >= at)
          at = s.at + s.length
          assert.equal(keyOf(text.slice(s.at, at)), keyOf(seed.slice(s.offset, s.offset + s.length)))
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('anchors are unique in a document', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const anchors: string[] = []
      const visit = (node: unknown) => {
        if (typeof node !== 'object' || node === null) return
        if ('anchor' in node && typeof node.anchor === 'string' && 'label' in node) anchors.push(node.anchor)
        if ('children' in node && Array.isArray(node.children)) node.children.forEach(visit)
      }
      parseText(seed).instruments.forEach(visit)
      assert.equal(new Set(anchors).size, anchors.length)
    }),
    { numRuns: 300 },
  )
})
