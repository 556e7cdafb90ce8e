import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { shortReport } from '../../src/disk/report.ts'

function fileWith(name: string, messages: [rule: string, fatal: boolean | undefined][]): VFile {
  const file = new VFile({ path: `seeds/${name}` })
  for (const [ruleId, fatal] of messages)
    file.message(`Unexpected ${ruleId}`, { place: { line: 3, column: 2 }, ruleId }).fatal = fatal
  return file
}

test('what is not published comes first, then errors, then warnings by rule; what is only worth knowing is left to check', () => {
  const files = [
    fileWith('a.txt', [
      ['number-sequence', false],
      ['number-sequence', false],
      ['metadata-date', undefined],
    ]),
    fileWith('b.txt', [['target-quote', true]]),
    fileWith('c.txt', [['no-document', false]]),
  ]
  assert.deepEqual(shortReport(files).split('\n'), [
    'Not published 未收入 (1):',
    '  seeds/c.txt:3:2 Unexpected no-document',
    'Errors 错误 (1):',
    '  seeds/b.txt:3:2 Unexpected target-quote',
    'Warnings 提醒 (2):',
    '  2 × number-sequence: seeds/a.txt:3:2 Unexpected number-sequence',
  ])
  assert.equal(shortReport([]), '')
})

test('however many there are, forty lines are enough, and each part has some', () => {
  const files = Array.from({ length: 500 }, (_, i) =>
    fileWith(`${i}.txt`, [
      ['no-document', false],
      ['target-quote', true],
      [`rule-${i}`, false],
    ]),
  )
  const lines = shortReport(files).split('\n')
  assert.ok(lines.length <= 40)
  assert.equal(lines.filter((line) => /\(500\):$/.test(line)).length, 3)
  assert.equal(lines.filter((line) => /… and \d+ more: npm run check/.test(line)).length, 3)
})
