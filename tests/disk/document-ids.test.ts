import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readCorpus } from '../../src/disk/read-corpus.ts'
import { root } from '../support.ts'

const corpus = mkdtempSync(join(tmpdir(), 'corpus-'))
const folder = join(corpus, 'content', 'documents')
mkdirSync(join(corpus, 'seeds'))
mkdirSync(folder, { recursive: true })
after(() => rmSync(corpus, { recursive: true }))

/** File names, and the ids that they would give. */
const refused = {
  '...yaml': '..',
  '.yaml': '',
  'Zhejiang-2023.yaml': 'Zhejiang-2023',
  '浙江.yaml': '浙江',
  'a b.yaml': 'a b',
}
for (const name of [...Object.keys(refused), 'zhejiang-2023-2.yaml', '2023-12.yaml']) {
  writeFileSync(join(folder, name), 'seed: a.txt\n')
}

test('a file whose name is no id is an error at the file, which says what an id looks like', async () => {
  const { input, messages } = await readCorpus({ root, corpus })
  assert.deepEqual(
    input.documents.map(({ id }) => id),
    ['2023-12', 'zhejiang-2023-2'],
  )
  for (const [name, id] of Object.entries(refused)) {
    const [message, ...rest] = messages.find(({ path }) => path === `content/documents/${name}`)?.messages ?? []
    assert.equal(rest.length, 0)
    assert.equal(message?.fatal, true, name)
    assert.equal(message.line, 1)
    assert.ok(message.reason.includes(JSON.stringify(id)), message.reason)
    assert.match(message.reason, /expected lower-case letters a–z, digits and hyphens/)
  }
})
