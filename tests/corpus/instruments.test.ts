import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { z } from 'zod'
import { createInstrumentReader } from '../../src/corpus/instrument-kinds.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { readProject } from '../support.ts'
import { drawn, labelled } from './instrument-sentences.ts'
import { grammar } from '../grammar.ts'

const input = await readProject()
const read = createInstrumentReader(input.vocabulary.instruments, grammar)
const letters = { supply: 'S', demand: 'D', environment: 'E' } as const

test('the rule agrees with a reader on invented sentences', () => {
  const wrong = labelled.filter(([type, text]) => {
    const found = read(text)
    return (found ? letters[found.type] : '-') !== type
  })
  assert.ok(wrong.length <= 3, wrong.map(([type, text]) => `${type} ${text}`).join('\n'))
})

test('the agreement on sentences drawn from the edition is what the codebook says: 44 of 60', () => {
  const units = new Map(runPipeline(input).tables['coding-units'].map((row) => [row.id, row]))
  const right = drawn.filter(([type, id]) => {
    const unit = units.get(id) ?? assert.fail(`no ${id}`)
    return (unit.instrument ? letters[unit.instrument] : '-') === type
  })
  assert.equal(`${right.length} of ${drawn.length}`, '44 of 60')
})

/** 150 sentences of five texts nobody had read when the rules were made, labelled by a reader before the rules were run. */
const unseen = z
  .array(z.strictObject({ type: z.enum(['S', 'D', 'E', '-']), text: z.string() }))
  .parse(JSON.parse(readFileSync(new URL('fixtures/instrument-sentences.json', import.meta.url), 'utf8')))

test('precision and recall on unseen texts are what the codebook says: 81 of 114 and 81 of 142', () => {
  const read150 = unseen.map(({ type, text }) => ({ type, found: read(text) }))
  const given = read150.filter(({ found }) => found !== null)
  const right = given.filter(({ type, found }) => found && letters[found.type] === type)
  const typed = unseen.filter(({ type }) => type !== '-')
  assert.deepEqual([right.length, given.length, typed.length], [81, 114, 142])
})

test('a name is no instrument, and the head of a phrase decides', () => {
  assert.equal(read('支持平台经济健康发展。'), null)
  assert.equal(read('拓展网络电视服务内容。'), null)
  assert.equal(read('开展数据治理、数据分析、知识图谱等技术研发。')?.tool, 'technology')
  assert.equal(read('积极引进车用芯片、高精地图、感知设备等企业。')?.tool, 'strategy')
})

test('says which words decided; a modifier, a field and an item of a list count less', () => {
  assert.deepEqual(read('设立“数字”专项资金，给予补助。'), {
    type: 'supply',
    tool: 'funding',
    words: ['专项资金', '补助'],
    also: [],
  })
  assert.equal(read('建设全省统一的行政执法平台。')?.type, 'supply')
  assert.equal(read('面向人才培养，完善税收优惠。')?.type, 'environment')
  assert.equal(read('以数字化引领高质量发展。'), null)
  assert.equal(read(''), null)
})
