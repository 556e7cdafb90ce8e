import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findTargets } from '../../../src/annotate/targets/index.ts'
import { coverage } from '../../../src/annotate/targets/dated/coverage.ts'
import { milestone } from '../../../src/annotate/targets/dated/milestone.ts'
import { maskNames, NAMES } from '../../../src/annotate/targets/mask.ts'
import { NOT_TARGETS } from '../../../src/annotate/targets/not-targets/index.ts'
import { readQuantities } from '../../../src/annotate/targets/quantities.ts'
import { RULES } from '../../../src/annotate/targets/rules/index.ts'
import { indexUnits } from '../../../src/annotate/targets/units.ts'
import { UNREAD, unreadNumbers } from '../../../src/annotate/targets/unread.ts'
import { context, vocabulary } from './vocabulary.ts'

const find = (text: string) => findTargets(text, { ...context, opening: '到2025年' }, vocabulary)

for (const { id, examples } of [...RULES, coverage, milestone]) {
  for (const example of examples) {
    test(`${id} reads ${example}`, () => {
      const rules = find(`${example}。`).map(({ rule }) => rule)
      assert.ok(rules.includes(`targets/${id}`), rules.join(', ') || 'nothing found')
    })
  }
}

const index = indexUnits(vocabulary.units)

for (const { name, example, undated } of NOT_TARGETS) {
  test(`${name}: no target in ${example}`, () => {
    const [first] = readQuantities(maskNames(example, vocabulary.grammar), index)
    assert.ok(first, 'a number to leave out')
    const found = undated
      ? findTargets(`${example}。`, { ...context, horizon: null }, vocabulary)
      : find(`${example}。`)
    assert.ok(!found.some(({ figure }) => figure?.start === first.start))
  })
}

for (const { name, example } of NAMES) {
  test(`${name}: no number in ${example}`, () => {
    assert.deepEqual(readQuantities(maskNames(example, vocabulary.grammar), index), [])
    assert.equal(maskNames(example, vocabulary.grammar).length, example.length)
  })
}

for (const { reason, example } of UNREAD) {
  test(`reports ${example} as unread: ${reason}`, () => {
    const words = example.split(', ')
    for (const word of words) {
      const found = unreadNumbers(`推动${word}个项目落地。`, vocabulary.grammar)
      assert.ok(found.length > 0, word)
      assert.ok(found.every(({ start, end }) => start >= 0 && start < end))
    }
  })
}

test('reports where an unread number stands', () => {
  const text = '两千余家企业转型，带动若干项目。'
  const found = unreadNumbers(text, vocabulary.grammar).map(({ start, end, reason }) => [
    text.slice(start, end),
    reason,
  ])
  assert.deepEqual(found, [
    ['两千余', 'inexact'],
    ['若干', 'inexact'],
  ])
  assert.deepEqual(find(text), [])
})

test('what is read is not reported', () => {
  for (const text of ['建成5G基站1,000个', '建设2025个站点', '到2025年达到百分之七十', '建设3—5个平台', '１２３个']) {
    assert.deepEqual(unreadNumbers(text, vocabulary.grammar), [], text)
  }
})
