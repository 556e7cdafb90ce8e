import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { ComputedLink } from '../../../src/corpus/links/compute-links.ts'
import { mergeEditorLinks, reportRefused } from '../../../src/corpus/links/merge-editor-links.ts'
import { readPlacedYaml } from '../../../src/disk/read-yaml.ts'
import { editorLinks } from '../../../src/schemas/editor-links.ts'

const computed: ComputedLink[] = [
  {
    a: '乙/1',
    b: '甲/1',
    relation: 'same',
    score: 0.7,
    shared: ['5G'],
    reason: '两条都涉及：5G。',
    shown: true,
    parts: () => [],
  },
  {
    a: '乙/2',
    b: '甲/2',
    relation: 'related',
    score: 0.4,
    shared: [],
    reason: '两条用词相近。',
    shown: true,
    parts: () => [],
  },
]
const editions = new Map(['甲/1', '甲/2', '甲/3', '乙/1', '乙/2'].map((id) => [id, id.slice(0, 1)]))

const folder = mkdtempSync(join(tmpdir(), 'links-'))
after(() => rmSync(folder, { recursive: true }))

function merge(text: string) {
  const path = join(folder, 'links.yaml')
  writeFileSync(path, text)
  const read = readPlacedYaml(path, editorLinks, [])
  assert.ok(read)
  const { links, refused } = mergeEditorLinks(computed, read.value, editions, (provision) => `/synopsis/${provision}/`)
  reportRefused(read, refused)
  return { links, messages: read.file.messages }
}

test('without decisions the computed links stand', () => {
  const { links, messages } = merge('links: []\n')
  assert.deepEqual(messages, [])
  assert.deepEqual(
    links.map(({ a, b, computed: found, editor, shown }) => [a, b, found, editor, shown]),
    [
      ['乙/1', '甲/1', true, null, true],
      ['乙/2', '甲/2', true, null, true],
    ],
  )
  assert.ok(!('parts' in (links[0] ?? {})))
})

test('confirms, corrects, rejects and adds, each with its reason', () => {
  const { links, messages } = merge(`links:
  - { a: 甲/1, b: 乙/1, decision: confirmed, relation: related }
  - { a: 乙/2, b: 甲/2, decision: rejected, reason: 两条各讲各的。 }
  - { a: 甲/3, b: 乙/2, decision: added, relation: same, shared: [河道], reason: 两条都要求整治河道。 }
  - { a: 甲/3, b: 乙/1, decision: confirmed, reason: 两条都讲宽带。 }
`)
  assert.deepEqual(messages, [])
  assert.deepEqual(
    links.map(({ a, b, relation, editor, shown, reason, computed: found }) =>
      [a, b, relation, editor, shown, reason, found].join(' '),
    ),
    [
      '乙/1 甲/1 related confirmed true 两条都涉及：5G。 true',
      '乙/1 甲/3 related added true 两条都讲宽带。 false',
      '乙/2 甲/2 related rejected false 两条各讲各的。 true',
      '乙/2 甲/3 same added true 两条都要求整治河道。 false',
    ],
  )
})

test('a decision on a pair the computation no longer finds needs no row to stay rejected', () => {
  const { links } = merge('links:\n  - { a: 甲/3, b: 乙/1, decision: rejected, reason: 无关。 }\n')
  assert.equal(links.length, 2)
})

test('reports an anchor that is gone, a repeated pair and a pair of one document, with their places', () => {
  const { links, messages } = merge(`links:
  - a: 甲/1
    b: 乙/9
    decision: rejected
    reason: 无关。
  - { a: 甲/1, b: 乙/1, decision: confirmed }
  - { a: 乙/1, b: 甲/1, decision: rejected, reason: 无关。 }
  - { a: 甲/1, b: 甲/2, decision: added, relation: same, reason: 同一件事。 }
`)
  assert.deepEqual(
    messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`),
    ['3:8 link-anchor-gone', '7:5 link-repeated', '8:5 link-within-document'],
  )
  assert.match(messages[0]?.reason ?? '', /^Unexpected provision 乙\/9, expected /)
  assert.equal(links.length, 2)
  assert.ok(links.every(({ shown }) => shown))
})

test('a rejected or added link needs a reason, an added one a relation', () => {
  const check = (entry: object) => editorLinks.safeParse({ links: [{ a: '甲/1', b: '乙/1', ...entry }] }).success
  assert.ok(check({ decision: 'confirmed' }))
  assert.ok(!check({ decision: 'rejected' }))
  assert.ok(!check({ decision: 'added', reason: '同一件事。' }))
  assert.ok(check({ decision: 'added', relation: 'same', reason: '同一件事。' }))
})
