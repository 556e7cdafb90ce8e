import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computeLinks } from '../../../src/corpus/links/compute-links.ts'
import { createMarker } from '../../../src/corpus/links/mark-shared.ts'
import { prepareConceptReader } from '../../../src/corpus/links/concept-reader.ts'
import { compileProject } from '../../support.ts'

const { input, tables } = compileProject()
const { provisions, documents } = tables
const vocabulary = input.vocabulary.concepts
const links = computeLinks(provisions, { vocabulary, documents })
const rowOf = new Map(provisions.map((row) => [row.id, row]))
const editionOf = new Map(documents.map(({ id, witness_of }) => [id, witness_of ?? id]))
const titleOf = (id: string) => rowOf.get(id)?.title ?? ''

test('every link joins two documents of the corpus and says why', () => {
  assert.ok(links.length > 100)
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
  assert.ok(titled(/人才/).length >= 6)
  assert.ok(titled(/统筹|组织|管理机制/).length >= 5)
  assert.ok(titled(/网络|信息传输/).every(({ relation }) => ['same', 'related'].includes(relation)))
})

test('most links can be shown: something is marked on both sides', () => {
  const mark = createMarker(prepareConceptReader(vocabulary))
  const marked = links.filter(({ a, b }) => {
    const marks = mark(rowOf.get(a) ?? { text: '' }, rowOf.get(b) ?? { text: '' })
    return marks.a.length > 0 && marks.b.length > 0
  })
  assert.ok(marked.length >= links.length * 0.9, `${marked.length} of ${links.length}`)
})
