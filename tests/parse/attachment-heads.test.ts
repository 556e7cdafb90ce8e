import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provisionsOf } from '../../src/policy/index.ts'
import { compileTexts } from '../support.ts'

const BODY = `某市关于推进签约服务的通知
某卫〔2024〕5号
各区人民政府：
为推进签约服务，现将有关事项通知如下。
一、扩大供给
支持社会力量开展签约服务，各区应当做好引导。
二、加强宣传
广泛宣传签约服务，合理引导居民预期。`

/** Anchors, kinds and titles below the body, and the words of each. */
function below(text: string) {
  const { trees, tables } = compileTexts(text)
  const units = trees.flatMap(provisionsOf).map(({ node }) => `${node.anchor} ${node.kind} ${node.title}`.trim())
  const texts = new Map(tables.provisions.map(({ anchor, text: words }) => [anchor, words]))
  return { units, texts }
}

test('a list of attachments without a signature is no part of the last section', () => {
  const { units, texts } = below(
    `${BODY}\n附件：1.监测指标体系\n2.任务分工表\n附件1\n监测指标体系\n一、覆盖率\n签约覆盖率达到80%。`,
  )
  assert.deepEqual(
    units.filter((unit) => unit.startsWith('2')),
    ['2 measure 加强宣传'],
  )
  assert.ok(!texts.get('2')?.includes('附件'))
  assert.ok(units.includes('attachment-1.1 attachment 覆盖率'))
})

test('a mark and its title on one line begin an attachment', () => {
  const { units } = below(
    `${BODY}\n附件：1.监测指标体系\n2.任务分工表\n附件1监测指标体系\n一、覆盖率\n签约覆盖率达到80%。`,
  )
  assert.ok(units.includes('attachment-1.title heading 监测指标体系'), units.join('\n'))
})

for (const list of ['附件1：监测指标体系\n附件2：任务分工表', '附件1：监测指标体系'])
  test(`what a notice lists above its signature begins none: ${list}`, () => {
    const { units } = below(`${BODY}\n${list}\n某市卫生局\n2024年3月4日`)
    assert.ok(!units.some((unit) => unit.includes('attachment')), units.join('\n'))
  })

test('a sentence that begins with the name of an attachment is prose', () => {
  const { units } = below(`${BODY}\n附件1所列项目由各区组织实施，按季度报送进展。`)
  assert.ok(!units.some((unit) => unit.includes('attachment')))
})

test('the first row of a table that is one cell over all columns is its caption', () => {
  const table = [
    '<tr><td colspan="3">附件1任务分工表</td></tr><tr><td>序号</td><td>任务</td><td>责任单位</td></tr>',
    '<tr><td>1</td><td>扩大供给</td><td>市卫生局</td></tr><tr><td>2</td><td>加强宣传</td><td>市教育局</td></tr>',
  ].join('')
  const page = `<html><body>${BODY.split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}<p>附件：1.任务分工表</p><table>${table}</table></body></html>`
  const { trees, tables } = compileTexts(page)
  const attachment = trees.flatMap(({ children }) => children).find(({ role }) => role === 'attachment')
  assert.equal(attachment?.title, '任务分工表')
  const responsible = tables.provisions.flatMap((row) => row.responsible.map(({ name }) => name))
  assert.deepEqual(responsible, ['市卫生局', '市教育局'])
})
