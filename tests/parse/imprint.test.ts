import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textsOf } from '../../src/policy/index.ts'
import { compileTexts, parseText } from '../support.ts'

const PLAN = `某市数字经济发展方案
一、总体要求
坚持新发展理念，推动数字经济高质量发展。
二、主要任务
（一）建设网络。到2025年，建成5G基站3000个。
三、保障措施
加强组织领导，统筹推进各项工作。`

const NOTICE = `某市人民政府办公室关于加强数据管理的通知
某政办发〔2021〕4号
各区人民政府：
为加强数据管理，现将有关事项通知如下。
一、明确职责
各区要落实数据管理责任，健全工作机制。
二、加强保障
各区要安排专项资金，保障数据管理工作。
某市人民政府办公室
2021年4月13日`

/** Text of the document, and its frame by rule. */
function read(text: string) {
  const { trees, tables } = compileTexts(text)
  const [tree] = trees
  const [document] = tables.documents
  assert.ok(tree && document)
  const { marks } = parseText(text)
  return {
    text: textsOf(tree)
      .map((node) => node.text)
      .join('\n'),
    imprint: marks.filter(({ rule }) => rule === 'frame/imprint').map(({ start, end }) => text.slice(start, end)),
    targets: tables.targets.map(({ quote }) => quote),
    document,
  }
}

const IMPRINTS: [string, string][] = [
  ['copies and print', '抄送：市委各部门，市人大常委会办公室，市政协办公室。\n青江市人民政府办公室　2023年6月21日印发'],
  ['print alone', '青江市人民政府办公室2023年6月21日印发'],
  ['print in Chinese figures', '青江市人民政府办公室　二〇二三年六月二十一日印发'],
  ['publicity', '公开方式：主动公开'],
  ['publicity and print', '公开方式：主动公开\n某市人民政府办公室2021年4月16日印发'],
  ['rules between', '——————\n抄送：市委办公室。\n——————\n某市人民政府办公室　2021年4月16日印发\n——————'],
  [
    'keywords, copies over lines, number of copies',
    '主题词：经济 数据 通知\n抄送：市委各部门，市人大常委会办公室，\n市政协办公室，市法院，市检察院。\n某市人民政府办公室　2021年4月16日印发\n（共印100份）',
  ],
]

for (const [name, imprint] of IMPRINTS) {
  test(`the imprint below a plan is frame: ${name}`, () => {
    const found = read(`${PLAN}\n${imprint}`)
    assert.deepEqual(found.imprint, imprint.split('\n'))
    assert.ok(found.text.endsWith('统筹推进各项工作。'))
    assert.deepEqual(found.targets, ['建成5G基站3000个'])
    assert.equal(found.document.published, null)
    assert.equal(found.document.dated, null)
  })
  test(`the signature above an imprint is found: ${name}`, () => {
    const found = read(`${NOTICE}\n${imprint}`)
    assert.deepEqual(found.imprint, imprint.split('\n'))
    assert.deepEqual(found.document.issuer, ['某市人民政府办公室'])
    assert.equal(found.document.dated, '2021-04-13')
    assert.equal(found.document.published, null)
    assert.deepEqual(found.targets, [])
  })
}

test('an organ on a line of its own above the date of print belongs to the imprint, the one above the date to the signature', () => {
  const found = read(`${NOTICE}\n某市人民政府办公室\n2021年4月16日印发`)
  assert.deepEqual(found.imprint, ['某市人民政府办公室', '2021年4月16日印发'])
  assert.equal(found.document.dated, '2021-04-13')
})

test('an imprint between a notice and its plan is frame', () => {
  const notice = `某市人民政府办公室关于印发某市数字经济发展方案的通知\n各区人民政府：\n现将《某市数字经济发展方案》印发给你们，请认真贯彻执行。\n某市人民政府办公室\n2021年4月13日`
  const found = read(`${notice}\n某市人民政府办公室　2021年4月16日印发\n${PLAN}`)
  assert.equal(found.imprint.length, 1)
  assert.equal(found.document.title, '某市数字经济发展方案')
  assert.equal(found.document.dated, '2021-04-13')
})

test('prose that says when something was issued, and who gets what, is text', () => {
  for (const line of ['本方案于2023年6月21日印发。', '报送：各区应当按月报送数据，市大数据局统一汇总后通报。']) {
    const found = read(`${PLAN}\n${line}`)
    assert.deepEqual(found.imprint, [])
    assert.ok(found.text.endsWith(line.split('\n').at(-1) ?? ''))
  }
})

test('page numbers give no target', () => {
  const found = read(`${PLAN}\n— 3 —\n- 12 -\n第 3 页 共 12 页`)
  assert.deepEqual(found.targets, ['建成5G基站3000个'])
  assert.ok(found.text.endsWith('统筹推进各项工作。'))
})
