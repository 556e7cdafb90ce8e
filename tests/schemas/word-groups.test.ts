import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileWords } from '../../src/schemas/compile-words.ts'
import { wordGroups } from '../../src/schemas/word-groups.ts'

const uses = ['making', 'citing'] as const
const schema = wordGroups(uses)
const citing = { as: ['citing'], words: '根据' }

/** The first alternative found at the start of a text. */
const found = (groups: unknown[], use: (typeof uses)[number], text: string) =>
  new RegExp(compileWords(schema.parse({ groups }).groups, uses)[use], 'u').exec(text)?.[0]

const messages = (groups: unknown[]) =>
  schema.safeParse({ groups }).error?.issues.map(({ message, path }) => `${path.join('.')}: ${message}`)

test('the longest word is read, wherever it stands', () => {
  const groups = [{ as: ['making'], words: '建成 制定' }, { as: ['making', 'citing'], words: '建成投用' }, citing]
  assert.equal(found(groups, 'making', '建成投用'), '建成投用')
  assert.equal(found(groups, 'citing', '建成'), undefined)
})

test('a word that is part of another one is not read', () => {
  const groups = [{ as: ['making'], words: '建', not_after: '重 福', not_before: '议' }, citing]
  assert.equal(found(groups, 'making', '新建'), '建')
  for (const text of ['重建', '福建', '建议']) assert.equal(found(groups, 'making', text), undefined, text)
  const bound = [{ as: ['making'], words: '120', before: '急救' }, citing]
  assert.equal(found(bound, 'making', '120急救'), '120')
  assert.equal(found(bound, 'making', '120个'), undefined)
})

test('signs of patterns in a word are only themselves', () => {
  const groups = [{ as: ['making'], words: '(章) a.b' }, citing]
  assert.equal(found(groups, 'making', '某省(章)'), '(章)')
  assert.equal(found(groups, 'making', 'axb'), undefined)
})

test('a word stands once, every use has one, and no other use is known', () => {
  assert.deepEqual(messages([{ as: ['making'], words: '建成 建成' }, citing]), [
    'groups.0.words: Unexpected second entry of 建成, expected one with all its uses',
  ])
  assert.deepEqual(messages([{ as: ['making'], words: '根据' }, citing]), [
    'groups.1.words: Unexpected second entry of 根据, expected one with all its uses',
  ])
  assert.deepEqual(messages([citing]), ['groups: Unexpected lack of words for making, expected one'])
  assert.deepEqual(messages([{ as: ['makin'], words: '建成' }, citing]), [
    'groups.0.as.0: Unexpected use, expected one of making, citing',
  ])
})
