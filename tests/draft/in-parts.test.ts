/** What a worker tells comes in pieces and is whole again on the other side. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Sent } from '../../src/draft/in-parts.ts'
import { receiveParts, sendInParts } from '../../src/draft/in-parts.ts'

/** What arrives, and the messages it came in. */
function through(...values: unknown[]): { heard: unknown[]; messages: Sent[] } {
  const messages: Sent[] = []
  for (const value of values) sendInParts(value, (sent) => messages.push(structuredClone(sent)))
  const heard: unknown[] = []
  const take = receiveParts((value) => heard.push(value))
  for (const sent of structuredClone(messages)) take(sent)
  return { heard, messages }
}

test('any plain data arrives as it was sent', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.deepEqual(through(value).heard, [value])
    }),
    {
      examples: [
        [[JSON.parse('{"__proto__":{}}')]],
        [{ list: Array.from({ length: 3000 }, () => JSON.parse('{"__proto__":1}')) }],
      ],
    },
  )
})

test('long lists, deep ones and one after the other arrive whole, in messages of a bounded size', () => {
  const deep = (levels: number): unknown =>
    levels === 0 ? '字'.repeat(300) : { tag: 'p', children: Array.from({ length: 7 }, () => deep(levels - 1)) }
  const value = {
    rows: Array.from({ length: 9000 }, (_, at) => ({ at, text: `第${at}条`, none: undefined })),
    tree: deep(5),
  }
  const { heard, messages } = through(value, value, { small: [] })
  assert.deepEqual(heard, [value, value, { small: [] }])
  const largest = Math.max(...messages.map((sent) => JSON.stringify(sent).length))
  assert.ok(largest < 0.1 * JSON.stringify(value).length, `${largest}`)
})
