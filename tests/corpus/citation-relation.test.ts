import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relationOf } from '../../src/corpus/citation-relation.ts'
import { grammar } from '../grammar.ts'

/** The relation of the title marked in a sentence by 《…》 with 甲 in it. */
function read(text: string): string {
  const start = text.indexOf('《甲')
  return relationOf(text, start, text.indexOf('》', start) + 1, grammar)
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
