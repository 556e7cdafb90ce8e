import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyQuotes, withoutTargets } from '../../src/corpus/verify-quotes.ts'
import { runPipeline } from '../../src/pipeline.ts'
import type { Policy } from '../../src/policy/index.ts'
import { isTargetSpan, textsOf } from '../../src/policy/index.ts'
import { compileProject, seedOf } from '../support.ts'

const { input, tables, trees } = compileProject()
const seeds = new Map(input.seeds.map((seed) => [seed.basename ?? '', String(seed)]))
const seedText = (file: string) => seeds.get(file) ?? ''

test('every quote of the corpus is found again in its seed', () => {
  assert.ok(tables.targets.length > 0)
  assert.deepEqual(verifyQuotes(tables.targets, tables.documents, seedText), [])
})

test('a seed that has changed, a place that has moved and a quote with other words are faults', () => {
  const [row] = tables.targets
  assert.ok(row)
  const own = (fault: { target: { id: string } }) => fault.target.id === row.id
  const changed = (file: string) => seedText(file).replaceAll(row.seed.quote, row.seed.quote.replace(/\d/, '7'))
  assert.ok(verifyQuotes([row], tables.documents, changed).some(own))
  const moved = { ...row, seed: { ...row.seed, start: row.seed.start + 1, end: row.seed.end + 1 } }
  assert.ok(verifyQuotes([moved], tables.documents, seedText).some(own))
  const [fault] = verifyQuotes([{ ...row, quote: '别的话' }], tables.documents, seedText)
  assert.equal(fault?.expected, '别的话')
})

test('a tag in the middle of a target’s words is no fault; other words there are', () => {
  const seed = seedOf(
    '<html><body><p>某市数据行动方案</p><p>一、总体要求</p><p>坚持统筹协调，建立健全制度。</p><p>二、任务</p><p>到2025年，建成<span>数据</span>平台<b>10</b>个。</p></body></html>',
    'seed.html',
  )
  const { tables: found } = runPipeline({ seeds: [seed], documents: [], vocabulary: input.vocabulary })
  const [row] = found.targets
  assert.equal(row?.quote, '建成数据平台10个')
  assert.equal(row.seed.quote, String(seed).slice(row.seed.start, row.seed.end))
  assert.deepEqual(
    seed.messages.filter(({ fatal }) => fatal),
    [],
  )
  assert.equal(verifyQuotes([{ ...row, quote: '建成算力平台10个' }], found.documents, () => String(seed)).length, 1)
})

test('targets that are not found again are left out of their document', () => {
  const tree = trees.find(({ metadata }) => tables.targets.some(({ document }) => document === metadata.id))
  const ids = tables.targets.filter(({ document }) => document === tree?.metadata.id).map(({ id }) => id)
  assert.ok(tree && ids.length > 1)
  const spans = (policy: Policy) => textsOf(policy).flatMap((text) => text.spans.filter(isTargetSpan)).length
  assert.equal(spans(withoutTargets(tree, new Set(ids.slice(0, 1)))), spans(tree) - 1)
  assert.equal(withoutTargets(tree, new Set(['other/1-t1'])), tree)
})
