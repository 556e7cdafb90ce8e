import assert from 'node:assert/strict'
import { test } from 'node:test'
import { annotateTargets } from '../../src/annotate/targets/index.ts'
import { buildTargets, type TargetHelpers } from '../../src/corpus/build-targets.ts'
import type { Instrument, Paragraph, Policy, Unit } from '../../src/policy/index.ts'
import { targetRow } from '../../src/schemas/index.ts'
import { vocabulary } from '../annotate/targets/vocabulary.ts'
import { parseText } from '../support.ts'

const converter = {
  toHans: (text: string) => text,
  toHant: (text: string) => text.replaceAll('万', '萬').replaceAll('个', '個'),
}

function rowsOf(text: string, more: Partial<TargetHelpers> = {}) {
  const { instruments, metadata } = parseText(text)
  const seed = { file: 'seed.txt', sha256: '', characters: 0 }
  const policy: Policy = {
    type: 'policy',
    metadata: { ...metadata, id: 'plan', seed, witnessOf: null },
    children: instruments,
  }
  const helpers = { converter, seedOf: () => ({ file: 'seed.txt', text }), ...more }
  const rows = buildTargets(annotateTargets(policy, vocabulary), helpers)
  for (const row of rows) {
    targetRow.parse(row)
    const line = text.split('\n')[row.seed.line - 1] ?? ''
    assert.equal(line.slice(row.seed.start, row.seed.end), row.seed.quote)
  }
  return rows
}

const PLAN = `某省数字经济发展行动方案(2022—2025年)
一、总体要求
坚持创新引领,推动发展。
二、重点任务
(一)建设网络。深化部署。到2024年,全省建成5G基站29万个,覆盖率达到95%以上。
(二)建设平台。培育3家龙头企业。`

test('a row has its address, its words in both scripts and its place in the seed', () => {
  const [first, ...rest] = rowsOf(PLAN)
  assert.deepEqual(first, {
    id: 'plan/2.1-t1',
    document: 'plan',
    provision: 'plan/2.1',
    indicator: '建成5G基站',
    indicator_en: null,
    series: '5g-base-stations',
    quote: '全省建成5G基站29万个',
    quote_hant: '全省建成5G基站29萬個',
    quote_en: null,
    sentence: '到2024年，全省建成5G基站29万个，覆盖率达到95%以上。',
    sentence_hant: '到2024年，全省建成5G基站29萬個，覆盖率达到95%以上。',
    value: 29,
    value_high: null,
    unit: '万个',
    value_base: 290000,
    unit_base: '个',
    comparator: '=',
    deadline: '2024',
    deadline_basis: 'sentence',
    baseline: null,
    baseline_value: null,
    growth: null,
    attribute: null,
    scope: '全省',
    hedge: null,
    kind: 'count',
    rule: 'targets/measured',
    seed: { file: 'seed.txt', line: 5, start: 20, end: 32, quote: '全省建成5G基站29万个' },
    url: '/documents/plan/#2.1-s3',
    editor: null,
    editor_reason: null,
  })
  assert.deepEqual(
    rest.map(({ id, url }) => [id, url]),
    [
      ['plan/2.1-t2', '/documents/plan/#2.1-s3'],
      ['plan/2.2-t1', '/documents/plan/#2.2-s2'],
    ],
  )
})

test('a witness gives rows of the edition for the provisions asked for', () => {
  const rows = rowsOf(PLAN, { edition: 'edition', includes: ({ anchor }) => anchor === '2.2' })
  assert.deepEqual(
    rows.map(({ id, document, provision }) => [id, document, provision]),
    [['edition/2.2-t1', 'edition', 'edition/2.2']],
  )
})

/** A plan of one measure whose paragraph stands on two lines of the seed. */
function wrapped(first: string, second: string): { policy: Policy; seed: string } {
  const text = first + second
  const seed = `${first}\n${second}`
  const segments = [
    { at: 0, offset: 0, length: first.length },
    { at: first.length, offset: first.length + 1, length: second.length },
  ]
  const paragraph: Paragraph = { type: 'paragraph', role: 'text', text, segments, spans: [] }
  const item: Unit = {
    type: 'item',
    anchor: '1',
    kind: 'measure',
    label: '1',
    ordinal: 1,
    title: '',
    children: [paragraph],
  }
  const main: Instrument = { type: 'instrument', anchor: '', kind: null, role: 'main', title: '', children: [item] }
  const metadata = parseText(PLAN).metadata
  const own = { id: 'plan', seed: { file: 'seed.txt', sha256: '', characters: 0 }, witnessOf: null }
  return { policy: { type: 'policy', metadata: { ...metadata, ...own }, children: [main] }, seed }
}

test('a quote wrapped over lines stands in the seed on the line of its number', () => {
  for (const [first, second, line, quote] of [
    ['加快部署，到2024年，全省', '建成5G基站29万个。', 2, '建成5G基站29万个'],
    ['到2024年，建成5G基站29万', '个以上。', 1, '建成5G基站29万'],
  ] as const) {
    const { policy, seed } = wrapped(first, second)
    const helpers = { converter, seedOf: () => ({ file: 'seed.txt', text: seed }) }
    const [row] = buildTargets(annotateTargets(policy, vocabulary), helpers)
    assert.ok(row)
    assert.ok(row.quote.includes('5G基站29万个'))
    assert.deepEqual([row.seed.line, row.seed.quote], [line, quote])
    assert.equal(seed.split('\n')[line - 1]?.slice(row.seed.start, row.seed.end), quote)
  }
})
