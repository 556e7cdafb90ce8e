import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checks } from '../../src/checks/index.ts'
import { compileTexts } from '../support.ts'

const messagesOf = (text: string, id: string): string[] =>
  compileTexts(text).seedFiles.flatMap((file) =>
    file.messages.filter((m) => m.ruleId === id).map((m) => `${m.line}:${m.column} ${m.reason}`),
  )

for (const { id, examples } of checks) {
  test(`${id}: what is right gives no message`, () => {
    for (const text of examples.ok) assert.deepEqual(messagesOf(text, id), [])
  })
  test(`${id}: what is wrong is named with its place`, () => {
    assert.ok(examples.not.length > 0)
    for (const { text, messages } of examples.not) assert.deepEqual(messagesOf(text, id), messages)
  })
}

test('ids are unique', () => assert.equal(new Set(checks.map((c) => c.id)).size, checks.length))
