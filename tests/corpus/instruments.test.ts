import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { z } from 'zod'
import { createInstrumentReader } from '../../src/corpus/instrument-kinds.ts'
import { compileProject } from '../support.ts'
import { drawn, labelled } from './instrument-sentences.ts'
import { grammar } from '../grammar.ts'

const { input } = compileProject()
const read = createInstrumentReader(input.vocabulary.instruments, grammar)
const letters = { supply: 'S', demand: 'D', environment: 'E' } as const

test('the rule agrees with a reader on invented sentences', () => {
  const wrong = labelled.filter(([type, text]) => {
    const found = read(text)
    return (found ? letters[found.type] : '-') !== type
  })
  assert.ok(wrong.length <= 3, wrong.map(([type, text]) => `${type} ${text}`).join('\n'))
})

test('the agreement on sentences drawn from the edition is what the codebook says: 43 of 60', () => {
  const units = new Map(compileProject().tables['coding-units'].map((row) => [row.id, row]))
  const right = drawn.filter(([type, id]) => {
    const unit = units.get(id) ?? assert.fail(`no ${id}`)
    return (unit.instrument ? letters[unit.instrument] : '-') === type
  })
  assert.equal(`${right.length} of ${drawn.length}`, '43 of 60')
})

const letter = z.enum(['S', 'D', 'E', '-'])
type Letter = z.infer<typeof letter>
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'))

/** How many of the sentences were read as labelled, how many were given a type, and how many are labelled with one. */
function compare(sentences: readonly { type: Letter; text: string }[]): number[] {
  const read150 = sentences.map(({ type, text }) => ({ type, found: read(text) }))
  const given = read150.filter(({ found }) => found !== null)
  const right = given.filter(({ type, found }) => found && letters[found.type] === type)
  return [right.length, given.length, sentences.filter(({ type }) => type !== '-').length]
}

/** Sentences of five texts, labelled by a reader; the words of the rule have been mended by what they showed. */
const known = z.array(z.strictObject({ type: letter, text: z.string() })).parse(fixture('instrument-sentences'))

/** Sentences of five other texts, labelled by two readers, neither of whom saw the other's labels or the rule's. */
const unseen = z
  .array(z.strictObject({ first: letter, second: letter, text: z.string() }))
  .parse(fixture('instrument-readers'))

test('two readers agree on the type of 142 of 144 sentences', () => {
  assert.deepEqual([unseen.filter(({ first, second }) => first === second).length, unseen.length], [142, 144])
})

test('precision and recall on texts the words were not mended by are what the codebook says, by either reader', () => {
  const by = (reader: 'first' | 'second') => compare(unseen.map((each) => ({ type: each[reader], text: each.text })))
  assert.deepEqual(by('first'), [64, 103, 105])
  assert.deepEqual(by('second'), [66, 103, 107])
})

test('on the texts the words were mended by they are higher: 127 of 141 and 127 of 142', () => {
  assert.deepEqual(compare(known), [127, 141, 142])
})

test('a statistic and a definition name no instrument', () => {
  assert.equal(read('数据显示，2023年全省网络零售额同比增长8%。'), null)
  assert.equal(read('本办法所称专项资金，是指用于产业发展的财政资金。'), null)
  assert.equal(read('设立专项资金，支持网络零售发展。')?.tool, 'funding')
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
