import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findResponsibility } from '../../../src/annotate/responsibility/find-responsibility.ts'
import { nameKind } from '../../../src/annotate/responsibility/organs.ts'
import { grammar } from '../../grammar.ts'
import { processorTime } from '../../processor-time.ts'

test('a class of places is told from an organ', () => {
  for (const name of ['市县区政府', '县（市、区）政府', '县市区人民政府', '各设区市', '市县', '开发区管委会'])
    assert.equal(nameKind(name, grammar), 'group', name)
  for (const name of ['市县开发局', '省财政厅', '区县'.repeat(40)]) assert.equal(nameKind(name, grammar), 'organ', name)
})

test('a run of words with many readings is read once', () => {
  for (const unit of ['市县区', '区县市', '县市区', '乡镇街道']) {
    const clause = `（责任单位：${unit.repeat(Math.floor(58 / unit.length))}开）`
    assert.ok(processorTime(() => assert.equal(findResponsibility(clause, grammar).length, 1)) < 1000, unit)
  }
})
