import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildTermMatcher } from '../../src/annotate/term/term-matcher.ts'
import { buildTerms, regionalWords } from '../../src/corpus/build-terms.ts'
import type { ProvisionRow } from '../../src/schemas/index.ts'
import { termRow } from '../../src/schemas/index.ts'
import { vocabularyTerm } from '../../src/schemas/vocabulary-terms.ts'

const row = (id: string, text: string, hant: string): ProvisionRow => ({
  id,
  document: 'test',
  anchor: id,
  kind: 'measure',
  label: '',
  title: '',
  path: [],
  text,
  text_hant: hant,
  text_en: null,
  title_en: null,
  abstract_en: null,
  responsible: [],
  topics: [],
  targets: [],
  seed: { file: 'a.txt', line: 1, end_line: 1 },
  url: '/',
})

test('lists all occurrences, in either script, and no term that occurs nowhere', () => {
  const vocabulary = [
    vocabularyTerm.parse({ id: 'internet', term: '互联网', hant: '互聯網', regional: { tw: '網際網路' } }),
    vocabularyTerm.parse({ id: 'absent', term: '海外仓' }),
  ]
  const provisions = [
    { row: row('1', '互联网和互联网', '互聯網和互聯網'), script: 'Hans' as const },
    { row: row('2', '网际网路', '網際網路'), script: 'Hant' as const },
  ]
  const rows = buildTerms(provisions, vocabulary, buildTermMatcher(vocabulary), (text) => text)
  for (const term of rows) termRow.parse(term)
  assert.deepEqual(
    rows.map(({ id, occurrences }) => [
      id,
      occurrences.map(({ provision, start, end }) => `${provision} ${start}–${end}`),
    ]),
    [['internet', ['1 0–3', '1 4–7', '2 0–4']]],
  )
})

test('regional words say whose they are where they differ', () => {
  assert.equal(regionalWords({}), null)
  assert.equal(regionalWords({ tw: '晶片', hk: '晶片' }), '晶片')
  assert.equal(regionalWords({ tw: '網路', hk: '網絡' }), '網路（臺）、網絡（港）')
  assert.equal(regionalWords({ hk: '網絡' }), '網絡（港）')
})
