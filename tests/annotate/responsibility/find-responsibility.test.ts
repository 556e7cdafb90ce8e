import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ResponsibilityClause } from '../../../src/annotate/responsibility/find-responsibility.ts'
import { findResponsibility } from '../../../src/annotate/responsibility/find-responsibility.ts'
import { plain } from '../../../src/text/plain.ts'
import { seedLines } from '../vocabulary.ts'
import { EXAMPLES, NO_CLAUSE } from './examples.ts'
import { grammar } from '../../grammar.ts'
import { processorTime } from '../../processor-time.ts'

const describe = (clause: ResponsibilityClause): string =>
  [
    ...clause.parts.map(
      ({ role, names }) =>
        `${role}: ${names.map(({ name, full }) => (plain(name) === full ? name : `${name} (${full})`)).join(' | ')}`,
    ),
    ...(clause.deadline ? [`deadline: ${clause.deadline.text}`] : []),
  ].join('; ')

for (const [text, ...expected] of EXAMPLES) {
  test(`reads ${text}`, () => assert.deepEqual(findResponsibility(text, grammar).map(describe), expected))
}

for (const text of NO_CLAUSE) {
  test(`finds no clause in ${text}`, () => assert.deepEqual(findResponsibility(text, grammar), []))
}

const FIXTURE = join(import.meta.dirname, 'fixtures/seeds.txt')

const SEED_KEYS = ['000', '001', '002', '003', '004']

test('reads every clause of the five seeds as an editor does', () => {
  const actual = SEED_KEYS.flatMap((key) =>
    seedLines(key).flatMap((line, index) =>
      findResponsibility(line, grammar).map((clause) => `${key}:${index + 1} ${describe(clause)}\n`),
    ),
  ).join('')
  if (process.env.UPDATE === '1') writeFileSync(FIXTURE, actual)
  assert.equal(actual, readFileSync(FIXTURE, 'utf8'))
})

/** Marks and words of a clause that are no names: brackets, labels, separators, 和, 等, 按职责分工负责. */
const SCAFFOLD = /[（）〔〕，；、。\s]|(?:责任|牵头|配合)单位：|按职责分工负责|和|等/g

test('leaves nothing of a clause of the five seeds unread', () => {
  for (const key of SEED_KEYS) {
    for (const line of seedLines(key)) {
      const found = findResponsibility(line, grammar)
      const labels = [...plain(line).matchAll(/(?:责任|牵头|配合)单位：/g)]
      for (const { index } of labels)
        assert.ok(
          found.some(({ start, end }) => start < index && index < end),
          line,
        )
      for (const { start, end, parts, deadline } of found) {
        const rest = [...plain(line).slice(start, end)]
        for (const taken of [...parts.flatMap(({ names }) => names), ...(deadline ? [deadline] : [])]) {
          rest.fill('、', taken.start - start, taken.end - start)
        }
        assert.equal(rest.join('').replace(SCAFFOLD, ''), '')
      }
    }
  }
})

const PIECES = [
  '（',
  '〔',
  '(',
  '）',
  '〕',
  '责任单位：',
  '牵头单位:',
  '完成时限：',
  '省工信厅',
  '、',
  '和',
  '各市（地）政府',
  '，',
  '；',
  '。',
  '按职责分工负责',
  '牵头',
  '等',
  ' ',
  '\n',
  '數位發展部',
  'x',
]

test('slices the text and keeps order, whatever the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...PIECES)).map((list) => list.join('')),
  )
  fc.assert(
    fc.property(text, (words) => {
      let last = 0
      for (const { start, end, parts, deadline } of findResponsibility(words, grammar)) {
        assert.ok(start >= last && end > start && end <= words.length)
        last = end
        for (const { name, start: from, end: to } of parts.flatMap(({ names }) => names)) {
          assert.equal(words.slice(from, to), name)
          assert.ok(from >= start && to <= end && name !== '')
        }
        if (deadline) assert.equal(words.slice(deadline.start, deadline.end), deadline.text)
      }
    }),
    { numRuns: 500 },
  )
})

test('takes time in proportion to a text of nothing but brackets', () => {
  const took = processorTime(() => {
    findResponsibility('（责任单位：'.repeat(2000), grammar)
    findResponsibility('（'.repeat(20000), grammar)
    findResponsibility('牵头单位：省工信厅。'.repeat(2000), grammar)
  })
  assert.ok(took < 20_000, `${took} ms`)
})
