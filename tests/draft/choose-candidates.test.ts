/** Of a large edition a draft is laid beside the documents it has most words in common with, within a bound of bytes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { MOST_LOADED, chooseCandidates, sketchOf } from '../../src/draft/choose-candidates.ts'
import type { EditionDocument } from '../../src/draft/edition-file.ts'

/** Documents of the largest edition that is planned for. */
const DOCUMENTS = 1000
/** Characters of each, and about the bytes of its file as it is sent. */
const [CHARACTERS, BYTES] = [10_000, 20_000]

let state = 22
const chance = (below: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}
const sentence = (): string =>
  `${Array.from({ length: 20 }, () => String.fromCharCode(0x4e00 + chance(3000))).join('')}。`

/** What every text says. */
const COMMON = Array.from({ length: 40 }, sentence)
const texts = Array.from({ length: DOCUMENTS }, () => [
  ...Array.from({ length: 20 }, () => COMMON[chance(COMMON.length)] ?? ''),
  ...Array.from({ length: 60 }, sentence),
])
const documents = texts.map((sentences, at): EditionDocument => ({
  id: `made-${at}`,
  title: `第${at}份`,
  number: null,
  witness_of: null,
  region: { code: '330000', name: '浙江省', level: 'province' },
  script: 'Hans',
  name: `${at}`,
  date: '',
  bytes: BYTES,
  characters: CHARACTERS,
  sketch: sketchOf(sentences.join('\n')),
}))

test('of a thousand documents those that a draft took from are among the loaded, at most 3 MB with the list of all', () => {
  for (const sources of [[7], [990], [100, 200, 300]]) {
    const taken = sources.flatMap((at) => texts[at]?.slice(30, 42) ?? [])
    const draft = [...taken, ...Array.from({ length: 60 }, sentence), ...COMMON.slice(0, 20)].join('\n')
    const chosen = chooseCandidates(documents, draft)
    for (const at of sources)
      assert.ok(
        chosen.some(({ id }) => id === `made-${at}`),
        `made-${at}`,
      )
    const bytes = chosen.reduce((sum, document) => sum + document.bytes, 0)
    assert.ok(bytes <= MOST_LOADED.bytes)
    assert.ok(chosen.reduce((sum, { characters }) => sum + characters, 0) <= MOST_LOADED.characters)
    const list = gzipSync(JSON.stringify({ documents })).length
    assert.ok(bytes + list <= 3e6, `${bytes} + ${list}`)
  }
})

test('of few documents all are loaded, in the order of the edition', () => {
  const few = documents.slice(0, 5)
  assert.deepEqual(chooseCandidates(few, '推进数字政府建设。'), few)
})
