import assert from 'node:assert/strict'
import { test } from 'node:test'
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

test('the agreement on sentences drawn from the edition is what the codebook says: 42 of 60', () => {
  const units = new Map(runPipeline(input).tables['coding-units'].map((row) => [row.id, row]))
  const right = drawn.filter(([type, id]) => {
    const unit = units.get(id) ?? assert.fail(`no ${id}`)
    return (unit.instrument ? letters[unit.instrument] : '-') === type
  })
  assert.equal(`${right.length} of ${drawn.length}`, '42 of 60')
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
