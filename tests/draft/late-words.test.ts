/** What a reader's browser is spared until a text needs it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packDivisions, unpackDivisions } from '../../src/draft/pack-divisions.ts'
import { readingWords } from '../../src/draft/build/write-words.ts'
import { loadCharactersFor, setCharacters, simplifiedByTraditional } from '../../src/draft/worker/late-characters.ts'
import { warmUpText } from '../../src/draft/worker/warm-up.ts'
import { divisions } from '../../src/policy/divisions.ts'
import { commonCharacters } from '../../src/text/common-characters.ts'
import { simplifiedByTraditional as whole } from '../../src/text/simplified.ts'
import { readProject } from '../support.ts'

test('divisions are read as they were written', () => {
  assert.deepEqual(
    unpackDivisions(packDivisions(divisions)),
    divisions.map(({ code, name }) => ({ code, name })),
  )
})

test('the common characters are those of GB/T 2312', () => {
  const common = commonCharacters()
  assert.equal(common.size, 6763)
  for (const character of '啊座齄乾') assert.ok(common.has(character), character)
  for (const character of '臺為喆') assert.ok(!common.has(character), character)
})

test('Traditional characters come with the first text that may have one; until then those of the vocabulary are there', async () => {
  const { vocabulary } = await readProject()
  const words = readingWords(vocabulary)
  setCharacters(words.characters)
  const early = new Map(simplifiedByTraditional())
  for (const character of JSON.stringify(words) + warmUpText())
    assert.equal(early.get(character), whole().get(character), character)
  await loadCharactersFor('推进数字政府建设，2025年建成。乾县')
  assert.deepEqual(simplifiedByTraditional(), early)
  await loadCharactersFor('推進數位政府')
  assert.deepEqual(new Map([...simplifiedByTraditional()].sort()), new Map([...whole()].sort()))
})
