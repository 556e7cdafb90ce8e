import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runPipeline } from '../../src/pipeline.ts'
import { readProject, seedOf } from '../support.ts'

const { vocabulary } = await readProject()

const compile = (source: string) => {
  const seed = seedOf(source, 'plan.md')
  const { tables } = runPipeline({ seeds: [seed], documents: [], vocabulary })
  const [row] = tables.documents
  const spans = Object.values(tables.sources)[0]?.spans ?? []
  return {
    title: row?.title,
    issuer: row?.issuer,
    number: row?.number,
    published: row?.published,
    texts: tables.provisions.map(({ text }) => text).join('\n'),
    quotes: tables.targets.map(({ quote }) => quote),
    frame: spans.filter(({ rule }) => rule === 'markdown/front-matter').length,
    errors: seed.messages.filter(({ fatal }) => fatal === true).map(({ ruleId }) => ruleId),
  }
}

const BODY =
  '# 某省数字乡村行动方案\n\n## 一、总体要求\n\n坚持创新驱动。\n\n## 二、重点任务\n\n到2025年，建成平台10个。\n'

test('the front matter of a text in Markdown states fields of its document and is none of its words', () => {
  const { title, issuer, number, published, texts, frame } = compile(
    `---\n标题: 某省数字乡村行动方案\n文号: 某农发〔2023〕20号\n发布单位: "福建省农业农村厅"\n发布日期: 2023-07-17\n状态: 有效\n---\n\n> 正文由脚本提取，仅供查阅。\n\n${BODY}`,
  )
  assert.deepEqual(
    { title, issuer, number, published },
    {
      title: '某省数字乡村行动方案',
      issuer: ['福建省农业农村厅'],
      number: '某农发〔2023〕20号',
      published: '2023-07-17',
    },
  )
  assert.ok(!/状态|脚本/.test(texts))
  assert.equal(frame, 8)
})

test('English names of fields are read as generators of sites have them', () => {
  const { issuer, published } = compile(`---\ntitle: 甲\npublisher: 福建省农业农村厅\ndate: 2024-03-05\n---\n${BODY}`)
  assert.deepEqual({ issuer, published }, { issuer: ['福建省农业农村厅'], published: '2024-03-05' })
})

test('a line of --- alone, and one that nothing closes, begin no front matter', () => {
  for (const head of ['---\n\n', '---\n标题: 某省方案\n\n']) assert.equal(compile(head + BODY).frame, 0)
})

test('a target with emphasis or a link in its midst is kept', () => {
  const { quotes, errors } = compile(
    BODY.replace('平台10个', '**数字平台**10个，培育[龙头企业](https://example.org/)100家'),
  )
  assert.deepEqual(quotes, ['建成数字平台10个', '培育龙头企业100家'])
  assert.deepEqual(errors, [])
})
