import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computeLinks } from '../../../src/corpus/links/compute-links.ts'
import { createMarker } from '../../../src/corpus/links/mark-shared.ts'
import { prepareConceptReader } from '../../../src/corpus/links/concept-reader.ts'
import { compileProject } from '../../support.ts'
import { grammar } from '../../grammar.ts'

const { input, tables } = compileProject()
const { provisions, documents } = tables
const vocabulary = input.vocabulary.concepts
const links = computeLinks(provisions, { vocabulary, grammar, documents })
const rowOf = new Map(provisions.map((row) => [row.id, row]))
const editionOf = new Map(documents.map(({ id, witness_of }) => [id, witness_of ?? id]))
const titleOf = (id: string) => rowOf.get(id)?.title ?? ''

const between = (found: typeof links) =>
  new Set(found.map(({ a, b }) => [a, b].map((id) => rowOf.get(id)?.document).join(' '))).size

test('every link joins two documents of the corpus and says why', () => {
  assert.equal(between(links), 6, 'four documents are six pairs, each with links')
  for (const { a, b, reason, score } of links) {
    const [left, right] = [rowOf.get(a), rowOf.get(b)]
    assert.ok(left && right, `${a} ${b}`)
    assert.notEqual(editionOf.get(left.document), editionOf.get(right.document))
    assert.match(reason, /^两条.{4,}。$/)
    assert.ok(score > 0)
  }
})

test('measures under one heading in all plans are found in each pair', () => {
  const titled = (word: RegExp) => links.filter(({ a, b }) => word.test(titleOf(a)) && word.test(titleOf(b)))
  assert.equal(between(titled(/人才/)), 6)
  assert.equal(between(titled(/统筹|组织|管理机制/)), 6)
  assert.equal(between(titled(/网络|信息传输/)), 6)
})

test('5G and broadband are the same measure as 5G and broadband, and never as each other', () => {
  const relationOf = (one: RegExp, other: RegExp) =>
    links.filter(
      ({ a, b }) =>
        (one.test(titleOf(a)) && other.test(titleOf(b))) || (other.test(titleOf(a)) && one.test(titleOf(b))),
    )
  const [mobile, wire] = [/5G网络/, /宽带网络/]
  for (const object of [mobile, wire]) {
    const relations = relationOf(object, object).map(({ relation }) => relation)
    assert.ok(relations.includes('same'), String(object))
  }
  assert.ok(relationOf(mobile, wire).every(({ relation }) => relation === 'related'))
})

/** Links about an object that one side only names by a kind of it, of which no words can be marked there. */
const MOST_UNMARKED = 3

test('links can be shown: something is marked on both sides', () => {
  const mark = createMarker(prepareConceptReader(vocabulary, grammar))
  const unmarked = links.filter(({ a, b, shown }) => {
    if (!shown) return false
    const marks = mark(rowOf.get(a) ?? { text: '' }, rowOf.get(b) ?? { text: '' })
    return marks.a.length === 0 || marks.b.length === 0
  })
  assert.ok(unmarked.length <= MOST_UNMARKED, unmarked.map(({ a, b }) => `${a} ${b}`).join('\n'))
})
