import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyText } from './any-text.ts'
import { restoreWidth } from '../../src/text/width.ts'
import { processorTime } from '../processor-time.ts'
import { lines } from './seeds.ts'

/** Half-width text with its restored form. */
const RESTORED: Record<string, string> = {
  '各市(地)人民政府(行署),省政府:': '各市（地）人民政府（行署），省政府：',
  '(一)指导思想。': '（一）指导思想。',
  '(2022—2026年)': '（2022—2026年）',
  '内容分发网络(CDN)、云服务': '内容分发网络（CDN）、云服务',
  'IMT-2030(6G)推进组': 'IMT-2030（6G）推进组',
  '区块链服务网络(BSN)技术': '区块链服务网络（BSN）技术',
  '支持TikTok(莆田)园': '支持TikTok（莆田）园',
  '((6G))和(A)(B)组': '（（6G））和（A）（B）组',
  '推动NB-IoT/eMTC/5G,全省': '推动NB-IoT/eMTC/5G，全省',
  '达19%,互联网超62Tbps,5G用户1,000户': '达19%，互联网超62Tbps，5G用户1,000户',
  '〔责任单位:省科技厅;配合单位:省经信厅〕': '〔责任单位：省科技厅；配合单位：省经信厅〕',
  '(牵头单位:市工信局; 配合单位:东数公司)': '（牵头单位：市工信局； 配合单位：东数公司）',
  '“互联网+”,“AI”:': '“互联网+”，“AI”：',
  '好吗?好!': '好吗？好！',
  '网址:https://a.example/b?c=1,2,见': '网址：https://a.example/b?c=1,2，见',
  'a)加强': 'a）加强',
  '建设(未完': '建设（未完',
  '下降5．5%，降至0﹒5吨': '下降5.5%，降至0.5吨',
  '5．5': '5.5',
  '(2022）年': '（2022）年',
  '推进全省信息化工作.加快发展数字经济.': '推进全省信息化工作。加快发展数字经济。',
}

/** Text that is right as it stands. */
const KEPT = [
  'NB-IoT/eMTC/5G',
  '2023/2/20 11:06:26',
  '提速至100Mb/s、1.25、1:1、1,000户',
  'Hello, world (and more): it works; yes!',
  '见https://a.example/b?c=1,2;d=(e)',
  '写信给a.b@c.example',
  '1.坚持创新',
  '1．坚持创新',
  '1．2025年底前建成',
  '2．5G网络',
  '２．９',
  '一.总体要求',
  '卡尔.马克思',
  '调用f(x,y)',
  '物联网 (NB-IoT) 技术',
  '“直线"引号',
  '各市（地）：“十四五”期间，建成（CDN）；好！',
  '&nbsp;附件',
  '(6G)',
]

test('Chinese text gets its full-width marks back', () => {
  for (const [half, full] of Object.entries(RESTORED)) assert.equal(restoreWidth(half), full)
})

test('Latin runs and full-width text stay', () => {
  for (const text of KEPT) assert.equal(restoreWidth(text), text)
})

test('each line stands for itself', () => {
  assert.equal(restoreWidth('Hello, world\n一,二\n'), 'Hello, world\n一，二\n')
})

/** Example: the comma of 省,市: no half-width mark is left beside Chinese. */
const LEFT = /[\p{Script=Han}][,:;!?()]|[,:;!?()][\p{Script=Han}]/u

test('every line of the seeds: as long as before, nothing but width changed, a second run changes nothing', () => {
  for (const line of lines) {
    const restored = restoreWidth(line)
    assert.equal(restored.length, line.length)
    assert.equal(restored.normalize('NFKC').replaceAll('。', '.'), line.normalize('NFKC').replaceAll('。', '.'))
    assert.equal(restoreWidth(restored), restored)
    assert.doesNotMatch(restored, LEFT)
  }
})

test('any text keeps its length, and a second run changes nothing', () => {
  const marks = fc.constantFrom(...',:;!?().（），。“”%+ \n1aA中一𠮷/&@'.split(''), 'http://', '&lt;', '1,000', 'f(x)')
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: marks, maxLength: 40 })), (text) => {
      const restored = restoreWidth(text)
      assert.equal(restored.length, text.length)
      assert.equal(restoreWidth(restored), restored)
    }),
    { numRuns: 5000 },
  )
})

test('a long line of brackets or marks takes linear time', () => {
  for (const unit of ['(', ')', '((', '(一', '(a),', ',', '.中', '"%"%', 'a@', '&']) {
    assert.ok(processorTime(() => restoreWidth('中' + unit.repeat(50_000))) < 3000, unit)
  }
})
