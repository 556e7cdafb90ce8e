import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineageRow } from '../../src/schemas/index.ts'
import { compileTexts } from '../support.ts'

const plan = (place: string, follows: string) => `${place}数字经济发展行动方案
${follows}
一、主要任务
（一）建设网络。建成网络。`

test('documents that follow one document have it as a common ancestor; level and place are those stated', () => {
  const { tables } = compileTexts(
    plan('浙江省', '为落实《“十四五”数字经济发展规划》，依据《浙江省数字经济促进条例》，制定本方案。'),
    plan(
      '福建省',
      '根据国务院《“十四五”数字经济发展规划》，参考《某某发展报告》，制定本方案。制定实施《厦门市算力规划》。',
    ),
  )
  for (const row of tables.lineage) lineageRow.parse(row)
  const seen = tables.lineage.map(({ title, level, basis, followed_by, mentioned_by }) =>
    [title, level, basis, followed_by.length, mentioned_by.length].join(' '),
  )
  assert.deepEqual(seen, [
    '“十四五”数字经济发展规划 nation vocabulary 2 0',
    '浙江省数字经济促进条例 province text 1 0',
    '厦门市算力规划 prefecture text 0 1',
    '某某发展报告   0 1',
  ])
  const [first] = tables.lineage
  assert.equal(first?.number, '国发〔2021〕29号')
  for (const { quote, quote_hant, start, end } of first?.citations ?? []) {
    assert.equal(quote.slice(start, end), '《“十四五”数字经济发展规划》')
    assert.equal(quote.length, quote_hant.length)
  }
})

test('the vocabulary tells the number of a work of the same place only', () => {
  const { tables } = compileTexts(
    plan(
      '福建省',
      '参考《某某发展报告》，制定本方案。制定实施《福建省一体化公共数据体系建设方案》《浙江省一体化公共数据体系建设方案》。',
    ),
  )
  const numbers = new Map(tables.lineage.map(({ title, number, basis }) => [title, [number, basis]]))
  assert.deepEqual(numbers.get('福建省一体化公共数据体系建设方案'), ['闽政办〔2023〕29号', 'vocabulary'])
  assert.deepEqual(numbers.get('浙江省一体化公共数据体系建设方案'), [null, 'text'])
})
