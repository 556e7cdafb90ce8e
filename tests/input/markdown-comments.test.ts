import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMarkdown } from '../../src/input/markdown.ts'
import { readProject, seedOf } from '../support.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { processorTime } from '../processor-time.ts'

const texts = (text: string) => readMarkdown(text).lines.map((line) => line.text)

test('a comment is no text, on one line, over several, and within one', () => {
  assert.deepEqual(texts('# 某市条例\n\n<!-- INFO END -->\n\n第一条 为了加强管理。'), [
    '某市条例',
    '第一条 为了加强管理。',
  ])
  assert.deepEqual(texts('甲\n<!-- 一\n二 -->\n乙'), ['甲', '乙'])
  assert.deepEqual(texts('第一条 甲<!-- x -->乙。'), ['第一条 甲乙。'])
})

test('a comment that nobody closes is text', () => {
  assert.deepEqual(texts('甲\n<!-- 一\n乙'), ['甲', '<!--一', '乙'])
})

test('what a comment holds is in the ledger, dropped', async () => {
  const seed = '# 某市数据条例\n\n<!-- INFO END -->\n\n第一条 为了加强数据管理，制定本条例。\n第二条 本条例适用于本市。'
  const { vocabulary } = await readProject()
  const { tables } = runPipeline({ seeds: [seedOf(seed, 'a.md')], documents: [], vocabulary })
  const [source] = Object.values(tables.sources)
  const span = source?.spans.find(({ rule }) => rule === 'markdown/comment')
  assert.deepEqual([span?.fate, span?.line, span?.start, span?.end], ['dropped', 3, 0, 17])
  assert.ok(!tables.provisions.some(({ text }) => text.includes('INFO')))
})

test('many comments take time in line with the text', () => {
  const text = `${'<!-- x --> '.repeat(20_000)}\n${'甲<!-- x -->\n'.repeat(20_000)}${'<!-- '.repeat(20_000)}`
  assert.ok(processorTime(() => readMarkdown(text)) < 2000)
})
