import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codingUnitRow } from '../../src/schemas/index.ts'
import { compileProject, compileTexts } from '../support.ts'

test('one row a sentence, with its parts told apart', () => {
  const { tables } = compileTexts(`浙江省数字经济行动方案
一、总体要求
全面推进数字经济发展。
二、主要任务
（一）建设网络。到2025年建成5G基站2万个。加强人才培养。（牵头单位：省经信厅；配合单位：省通信管理局）
（二）优化环境。制定标准规范。`)
  const rows = tables['coding-units'].filter(({ provision }) => provision.endsWith('/2.1'))
  for (const row of rows) codingUnitRow.parse(row)
  assert.deepEqual(
    rows.map(({ part, target, instrument, text }) => [part, target, instrument, text.slice(0, 6)]),
    [
      ['title', false, 'supply', '建设网络。'],
      ['text', true, 'supply', '到2025年'],
      ['text', false, 'supply', '加强人才培养'],
      ['responsibility', false, null, '（牵头单位：'],
    ],
  )
  const [first, second] = rows
  assert.equal(second?.id, `${first?.provision}-s2`)
  assert.deepEqual(
    [second?.chapter, second?.place, second?.lead, second?.support],
    ['主要任务', '浙江省', ['省经信厅'], ['省通信管理局']],
  )
  assert.ok(rows.at(-1)?.text.endsWith('省通信管理局）'))
})

test('a title over two lines is one unit', () => {
  const { tables } = compileTexts(
    [
      '某市人民政府关于',
      '印发某市发展规划的通知',
      '某政发〔2024〕1号',
      '各区人民政府：',
      '现将规划印发给你们。',
      '某市人民政府',
      '2024年1月5日',
      '某市发展规划',
      '一、目标',
      '做好工作。',
      '二、任务',
      '推进建设。',
    ].join('\n'),
  )
  const titles = tables['coding-units'].filter(({ text }) => text.startsWith('某市人民政府关于'))
  assert.deepEqual(
    titles.map(({ text }) => text),
    ['某市人民政府关于印发某市发展规划的通知'],
  )
})

test('the sentences of the edition are the whole of its provisions, each once, and carry every target', () => {
  const { tables, data } = compileProject()
  const units = tables['coding-units']
  assert.equal(new Set(units.map(({ id }) => id)).size, units.length)
  const bare = (text: string) => text.replace(/\s/gu, '')
  const byProvision = Map.groupBy(units, ({ provision }) => provision)
  for (const row of tables.provisions) {
    const own = byProvision.get(row.id)
    if (!own) continue
    assert.equal(bare(own.map(({ text }) => text).join('')), bare(row.text), row.id)
    assert.equal(bare(own.map(({ text_hant }) => text_hant).join('')), bare(row.text_hant), row.id)
  }
  const witnesses = new Set(tables.documents.flatMap(({ id, witness_of }) => (witness_of ? [id] : [])))
  const expected = tables.provisions.filter(({ document, kind }) => kind !== 'heading' && !witnesses.has(document))
  assert.deepEqual(
    expected.filter(({ id }) => !byProvision.has(id)).map(({ id }) => id),
    [],
  )
  const flagged = units.flatMap(({ targets }) => targets).sort()
  const counted = tables.targets.filter(({ editor }) => editor !== 'rejected').map(({ id }) => id)
  assert.deepEqual(flagged, counted.sort())
  const csv = data.find(({ path }) => path === 'coding-units.csv')?.content ?? ''
  assert.ok(csv.startsWith('\uFEFFid,document,document_title,place,'))
  assert.equal(csv.trim().split('\r\n').length, units.length + 1)
})
