/** Lists of hundreds of entries: each is whole over its pages, and says where what is not listed is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CitationRow } from '../../src/schemas/index.ts'
import type { PublicTables } from '../../src/schemas/tables.ts'
import { citedParts, citedPath, citedWorks, partOfWork } from '../../src/site/cited-works.ts'
import { indexEdition } from '../../src/site/edition.ts'
import { timelinePages } from '../../src/site/timeline-pages.ts'
import { termPassages } from '../../src/site/term-passages.ts'
import { topicPageOf, topicPages } from '../../src/site/topic-pages.ts'
import { columnsOf, countTopic, provincesOf } from '../../src/site/topic-columns.ts'
import { targetIndex } from '../../src/site/target-rows.ts'
import { compileTexts } from '../support.ts'
import { manyPlans } from './many-plans.ts'

const { tables } = compileTexts(...Object.values(manyPlans(45)))
const [plan] = tables.provisions.filter(({ text }) => text.length > 20)
assert.ok(plan)

const citation = (index: number): CitationRow => ({
  id: `${plan.document}/c${index}`,
  provision: plan.id,
  cited: `某办法${index % 700}`,
  kind: 'document',
  work: `work-${index % 700}`,
  resolved: null,
  article: null,
  issuer: null,
  number: null,
  relation: 'mentions',
  start: 0,
  end: 2,
})

/** The tables with so many citations, and with each target so often. */
const grown = (citations: number, times: number): PublicTables => ({
  ...tables,
  citations: Array.from({ length: citations }, (_, index) => citation(index)),
  targets: Array.from({ length: times }, (_, turn) =>
    tables.targets.map((row) => ({ ...row, id: turn === 0 ? row.id : `${row.id}-${turn}` })),
  ).flat(),
})

test('what is cited very often stands in parts, each work once, in a part that others do not change', () => {
  const edition = indexEdition(grown(2100, 1))
  const parts = citedParts(edition)
  const ids = parts.flatMap(({ works }) => [...works.inside, ...works.outside, ...works.other].map(({ id }) => id))
  assert.equal(ids.length, 700)
  assert.equal(new Set(ids).size, 700)
  assert.equal(citedPath(edition, 'work-7'), `citations/${partOfWork(edition, 'work-7')}/#work-7`)
  const fewer = indexEdition({ ...grown(2100, 1), citations: grown(2100, 1).citations.slice(100) })
  assert.equal(citedPath(fewer, 'work-7'), citedPath(edition, 'work-7'))
  assert.equal(citedPath(edition, 'work-none'), undefined)
})

test('few citations stand on one page', () => {
  const edition = indexEdition(grown(90, 1))
  assert.deepEqual(citedParts(edition), [])
  assert.equal(citedPath(edition, 'work-7'), 'citations/#work-7')
  assert.equal(citedWorks(edition).outside.length + citedWorks(edition).other.length, 90)
})

test('thousands of deadlines are cut into pages that hold every target with one', () => {
  const edition = indexEdition(grown(0, 8))
  const pages = timelinePages(edition)
  assert.ok(pages.length > 2)
  const listed = pages.flatMap(({ entries }) => entries.flatMap((deadline) => deadline.entries))
  assert.equal(listed.length, edition.tables.targets.filter(({ deadline }) => deadline !== null).length)
})

test('the index of thousands of targets has its first rows in the page and all others in files, once each', () => {
  const edition = indexEdition(grown(0, 8))
  const { all, first, files } = targetIndex(edition)
  assert.ok(first.length < 200)
  const listed = [...first, ...files.flatMap(({ entries }) => entries)].map(({ id }) => id)
  assert.deepEqual(
    listed,
    all.map(({ id }) => id),
  )
})

test('each document stands once on the pages of a topic, where links look for it', () => {
  const edition = indexEdition(tables)
  for (const topic of tables.topics) {
    const pages = topicPages(edition, topic)
    const listed = pages.flatMap(({ page, entries }) =>
      entries.flatMap((part) => part.entries.map(({ document }) => ({ page, id: document.id }))),
    )
    assert.equal(new Set(listed.map(({ id }) => id)).size, edition.documents.length)
    assert.equal(listed.length, edition.documents.length)
    for (const { page, id } of listed) assert.equal(topicPageOf(edition, topic.id, id), page)
  }
})

test('a topic counted by province counts each measure once, and each province opens to its documents', () => {
  const edition = indexEdition(tables)
  const provinces = provincesOf(edition)
  assert.ok(provinces.length > 5)
  const columns = provinces.map(({ code, documents }) => ({ id: code, documents }))
  for (const topic of tables.topics) {
    const counted = countTopic(edition, topic, columns).reduce((sum, { measures }) => sum + measures, 0)
    assert.equal(counted, topic.provisions.length, topic.id)
  }
  const [first] = provinces
  assert.ok(first)
  assert.deepEqual(
    columnsOf(first.documents).map(({ id }) => id),
    first.documents.map(({ id }) => id),
  )
  const many = Array.from({ length: 3 }, () => edition.documents).flat()
  assert.ok(columnsOf(many).length <= edition.documents.length, 'more than fit are taken together by place')
})

test('of a term that one document repeats, the passages of others are quoted too', () => {
  const edition = indexEdition(tables)
  const [other] = tables.provisions.filter(({ document, text }) => document !== plan.document && text.length > 20)
  assert.ok(other)
  const [term] = tables.terms
  assert.ok(term)
  const occurrence = (provision: string) => ({ provision, start: 0, end: 2 })
  const occurrences = [...Array.from({ length: 400 }, () => occurrence(plan.id)), occurrence(other.id)]
  const { all, passages } = termPassages(edition, { ...term, occurrences }, 'Hans')
  assert.equal(all, 401)
  assert.ok(passages.length < 150)
  assert.ok(passages.some(({ row }) => row.document === other.document))
})
