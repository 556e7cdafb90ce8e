/** What a draft shares with the edition: formulas apart from what is peculiar, a text of the nation first. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EditionDocument } from '../../src/draft/edition-file.ts'
import { findWording, runsOfDraft } from '../../src/draft/wording/find-wording.ts'
import { grammar } from '../grammar.ts'

const region = (code: string, level: 'nation' | 'province') => ({ code, name: code, level })
const document = (id: string, date: string, code: string): EditionDocument => ({
  id,
  title: id,
  number: null,
  witness_of: null,
  region: region(code, code === '000000' ? 'nation' : 'province'),
  script: 'Hans',
  name: id,
  date,
  bytes: 0,
  characters: 0,
  sketch: [],
})
const documents = [
  document('a', '2021', '330000'),
  document('b', '2020', '350000'),
  document('c', '2022', '220000'),
  document('n', '2023', '000000'),
]
const FORMULA = '深入贯彻落实党中央国务院决策部署'
const PECULIAR = '建成全省统一的海洋牧场数据底座'
const row = (document: string, text: string) => ({ id: `${document}/1`, document, text })
const edition = [
  row('a', `${FORMULA}。甲。`),
  row('b', `${FORMULA}。${PECULIAR}。`),
  row('c', `乙。${FORMULA}，${PECULIAR}。`),
  row('n', `丙。`),
]
const draft = [row('draft', `我们${FORMULA}，今年${PECULIAR}。其余是自己的话。`)]

test('words in three documents and the draft are a formula, words in two are peculiar, the first by date first', () => {
  const { passages } = findWording(draft, runsOfDraft(draft, edition, grammar), documents)
  assert.deepEqual(
    passages.map(({ kind, quote, places }) => [kind, quote, places.map((place) => place.document)]),
    [
      ['formula', FORMULA, ['b', 'a', 'c']],
      ['peculiar', PECULIAR, ['b', 'c']],
    ],
  )
})

test('a text of the nation that has the words is named first, whatever its date', () => {
  const withNation = edition.map((each) => (each.document === 'n' ? row('n', `丙${PECULIAR}。`) : each))
  const { passages } = findWording(draft, runsOfDraft(draft, withNation, grammar), documents)
  assert.deepEqual(
    passages.find(({ quote }) => quote === PECULIAR)?.places.map((place) => place.document),
    ['n', 'b', 'c'],
  )
})

test('each document has its share of the draft, formula and peculiar apart, and every place is that of the words', () => {
  const { passages, shares } = findWording(draft, runsOfDraft(draft, edition, grammar), documents)
  assert.deepEqual(
    shares.map(({ document: id, formula, peculiar }) => [id, formula, peculiar]),
    [
      ['b', FORMULA.length, PECULIAR.length],
      ['c', FORMULA.length, PECULIAR.length],
      ['a', FORMULA.length, 0],
    ],
  )
  for (const { start, length, quote, places } of passages) {
    assert.equal(draft[0]?.text.slice(start, start + length), quote)
    for (const place of places) {
      const text = edition.find(({ id }) => id === place.provision)?.text ?? ''
      assert.equal(text.slice(place.start, place.start + length), quote)
    }
  }
})
