import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRelations } from '../../src/corpus/citation-relation.ts'
import { processorTime } from '../processor-time.ts'
import { grammar } from '../grammar.ts'

/** The relation of the title marked in a sentence by 《…》 with 甲 in it. */
function read(text: string): string {
  const start = text.indexOf('《甲')
  return readRelations(text, grammar)(start, text.indexOf('》', start) + 1)
}

const examples: [string, string][] = [
  ['follows', '为推动发展，根据《甲规划》，制定本方案。'],
  ['follows', '依据《乙规划》《丙规划（2021—2025年）》（国发〔2021〕1号）、《甲规划》，编制本方案。'],
  ['follows', '根据国务院印发的《甲规划》，结合实际，制定本计划。'],
  ['follows', '以《甲规划》为指引，推进各项工作。'],
  ['follows', '将《乙规划》《甲规划》《丙意见》作为任务。以《甲规划》、《丙意见》为根本遵循，'],
  ['follows', '围绕落实《甲规划》，组织活动。'],
  ['follows', '制定我省贯彻落实《甲意见》的工作举措。'],
  ['makes', '制定实施《甲方案》，建设平台。'],
  ['makes', '贯彻上级部署，研究制定《甲条例》。'],
  ['makes', '修订完善《甲办法》。'],
  ['mentions', '优化完善《甲报告》项目落实机制。'],
  ['mentions', '结合评估结果及《甲规划》，调整优化专项规划。'],
  ['mentions', '按照要求，《甲规划》提出的任务已经完成。'],
]
for (const [relation, text] of examples) {
  test(`${relation}: ${text}`, () => assert.equal(read(text.replace(/^.*。(?=以《甲)/, '')), relation))
}

const many = (count: number, unit: (n: number) => string) => Array.from({ length: count }, (_, n) => unit(n)).join('')

/** Texts with many titles, and the relation that all of them have. */
const LISTS: [string, string, (count: number) => string][] = [
  ['a list behind 根据', 'follows', (count) => `根据${many(count, (n) => `《第${n}号规划》、`)}制定本方案。`],
  ['with numbers', 'follows', (count) => `根据${many(count, (n) => `《规划》（国发〔2021〕${n}号）和`)}制定。`],
  ['a list as a guide', 'follows', (count) => `以${many(count, (n) => `《第${n}号规划》`)}为指引，推进工作。`],
  ['no list', 'mentions', (count) => many(count, (n) => `《第${n}号规划》已经完成的`)],
]
for (const [name, relation, textOf] of LISTS) {
  test(`five thousand titles in one text are read in time linear in their number: ${name}`, () => {
    const text = textOf(5000)
    const titles = [...text.matchAll(/《[^》]*》/g)]
    const found = new Set<string>()
    const took = processorTime(() => {
      const relationOf = readRelations(text, grammar)
      for (const { 0: title, index } of titles) found.add(relationOf(index, index + title.length))
    })
    assert.deepEqual([...found], [relation])
    assert.ok(took < 1000, `${took} ms`)
  })
}
