import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyText } from './any-text.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { restoreWidth } from '../../src/text/width.ts'
import { processorTime } from '../processor-time.ts'
import { lines } from './seeds.ts'

const cut = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

/** Texts with | where a sentence ends. */
const EXAMPLES = [
  '加快建设网络基础设施。|持续扩大覆盖范围。|',
  '能否做到？！|能。|',
  '没有句号',
  '一是建设；二是发展，三是推广。|',
  // White space belongs to what follows, at the end to what stands before.
  '建成平台。| 推进应用。  |',
  // A full stop inside what closes soon does not end the sentence; one that closes with it does.
  '坚持“绿色发展。开放发展”的原则。|然后',
  '他说：“好。”|然后走了。|',
  '“好。”，他说。|',
  '坚持“应减尽减、应免尽免。”原则推进。|然后',
  '落实‘谁主管、谁负责。’要求。|然后',
  '市长强调：“要抓好落实。”|会议要求加强领导。|',
  '“要抓好落实。”|会议要求加强领导。|',
  '《何去何从？》一文。|又一句',
  '推进工作（详见附件。另见说明）落实。|又',
  '（详见附件。）|推进（详见附件。）的工作。|',
  '（从未闭合。|的括号。|',
  // A bracketed clause of responsibility is a sentence of its own.
  '持续推进。|（责任单位：省科技厅、省经信厅）|',
  '持续推进|（责任单位：省科技厅）。|',
  '持续推进。|〔责任单位：省通信管理局和各市（地）政府（行署）〕|',
  '持续推进。|（牵头单位：市商务局；配合单位：市农业农村局）|推动直播。|（责任单位：市商务局）|围绕',
  '开展服务。|（省商务厅牵头，合肥海关配合）|',
  '（一）开展服务（由省商务厅负责）的工作。|',
  '持續推進。|（責任單位：數位發展部）|',
]

test('sentences end after their marks and what closes with them', () => {
  for (const example of EXAMPLES) assert.deepEqual(cut(example.replaceAll('|', '')), example.split('|').filter(Boolean))
  assert.deepEqual(splitSentences(''), [])
  assert.deepEqual(cut('  '), ['  '])
})

function partitions(text: string): void {
  let at = 0
  for (const { start, end } of splitSentences(text)) {
    assert.equal(start, at)
    assert.ok(end > start)
    at = end
  }
  assert.equal(at, text.length)
}

test('every character stands in exactly one sentence', () => {
  for (const line of lines) partitions(restoreWidth(line))
  const unit = fc.constantFrom(...'。！？，；“”‘’《》（）(〔〕 一a'.split(''), '责任单位：', '牵头', '。）', '。”')
  fc.assert(fc.property(fc.oneof(anyText, fc.string({ unit, maxLength: 60 })), partitions), {
    numRuns: 3000,
  })
})

test('a sentence of the seeds never begins with a closing mark', () => {
  for (const line of lines)
    for (const sentence of cut(restoreWidth(line))) assert.doesNotMatch(sentence, /^\s*[。！？”’」』）〕》]/)
})

test('a long text takes linear time, whatever is left open', () => {
  for (const unit of [
    '（',
    '（。',
    '。”',
    '“一。',
    '（责任单位：一）',
    '（责任单位：一）字',
    ' ',
    '（。）',
    '（（责任单位）',
  ]) {
    for (const head of ['', ' '.repeat(50_000)]) {
      assert.ok(processorTime(() => splitSentences(head + unit.repeat(50_000) + '尾')) < 3000, unit)
    }
  }
})
