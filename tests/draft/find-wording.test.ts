/** What a draft shares with the edition: formulas apart from what is peculiar, a text of the nation first. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { EditionDocument } from '../../src/draft/edition-file.ts'
import { findWording, runsOfDraft } from '../../src/draft/wording/find-wording.ts'
import { kindOfWording } from '../../src/draft/wording/kind-of-wording.ts'
import { grammar } from '../grammar.ts'
import { root } from '../support.ts'

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
  const { passages } = findWording(draft, edition, runsOfDraft(draft, edition, grammar), documents)
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
  const { passages } = findWording(draft, withNation, runsOfDraft(draft, withNation, grammar), documents)
  assert.deepEqual(
    passages.find(({ quote }) => quote === PECULIAR)?.places.map((place) => place.document),
    ['n', 'b', 'c'],
  )
})

test('each document has its share of the draft, formula and peculiar apart, and every place is that of the words', () => {
  const { passages, shares } = findWording(draft, edition, runsOfDraft(draft, edition, grammar), documents)
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

/**
 * Runs that texts of many places share, with what two readers said of each, the first of them twice. The rule was chosen by
 * what the first said; the second read the quotes alone, afterwards.
 */
const LABELLED = readFileSync(join(root, 'tests', 'draft', 'labelled-runs.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))

test('150 runs are told apart as readers do, at least 85 in a hundred', (t) => {
  assert.equal(LABELLED.length, 150)
  for (const reading of [0, 1, 2]) {
    const right = LABELLED.filter(
      ([quote = '', count, rare, ...labels]) =>
        kindOfWording(Number(count), quote.length, Number(rare)) === labels[reading],
    )
    t.diagnostic(`reading ${reading + 1}: ${right.length} of ${LABELLED.length}`)
    assert.ok(right.length >= 0.85 * LABELLED.length)
    // calling all of them formulas is not enough
    for (const kind of ['peculiar', 'formula']) {
      const said = (rows: string[][]) => rows.filter((row) => row[3 + reading] === kind).length
      assert.ok(said(right) >= said(LABELLED) / 2, `${said(right)} of ${said(LABELLED)} ${kind}`)
    }
  }
})

test('words of a few texts that consist of what is said everywhere are a formula', () => {
  const common = ['推动产业数字化转型升级', '加快数字化转型升级步伐', '升级步伐明显加快']
  const said = [
    '我们推动产业数字化转型升级步伐明显加快。',
    ...['b', 'c', 'n', 'e'].map((id) => `${id}${common.join('，')}。`),
  ]
  const rows = said.map((text, at) => row(['a', 'b', 'c', 'n', 'e'][at] ?? '', text))
  const own = [row('draft', '推动产业数字化转型升级步伐明显加快。')]
  const { passages } = findWording(own, rows, runsOfDraft(own, rows, grammar), documents)
  assert.deepEqual(
    passages.map(({ kind, places }) => [kind, places.length]),
    [['formula', 1]],
  )
})
