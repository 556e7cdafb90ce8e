import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Section } from '../../src/site/cut-pages.ts'
import { cutPages, cutSections, pagesById } from '../../src/site/cut-pages.ts'
import { pageNumbers } from '../../src/site/page-numbers.ts'

const one = () => 1
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

test('a list of hundreds is cut into pages that hold all of it, in order', () => {
  const pages = cutPages(numbers(750), one, 100)
  assert.equal(pages.length, 8)
  assert.deepEqual(
    pages.flatMap(({ entries }) => entries),
    numbers(750),
  )
  assert.deepEqual(
    pages.map(({ page, pages }) => `${page}/${pages}`),
    numbers(8).map((index) => `${index + 1}/8`),
  )
})

test('an empty list has one page, and what is heavier than a page has one of its own', () => {
  assert.deepEqual(cutPages([], one, 10), [{ page: 1, pages: 1, entries: [] }])
  const pages = cutPages([1, 50, 1], (weight) => weight, 10)
  assert.deepEqual(
    pages.map(({ entries }) => entries),
    [[1], [50], [1]],
  )
})

test('a section that does not fit goes on on the next page and says so', () => {
  const sections = [
    { id: 'a', entries: numbers(3) },
    { id: 'b', entries: numbers(4) },
  ]
  const pages = cutSections<number, Section<number>>(sections, one, 5)
  assert.deepEqual(
    pages.map(({ entries }) => entries.map(({ id, entries: own, continued }) => [id, own.length, continued])),
    [
      [
        ['a', 3, false],
        ['b', 2, false],
      ],
      [['b', 2, true]],
    ],
  )
  assert.deepEqual(
    [...pagesById(pages, ({ id, entries }) => entries.map((entry) => `${id}${entry}`))].filter(([, page]) => page > 1),
    [
      ['b2', 2],
      ['b3', 2],
    ],
  )
})

test('of few pages all are named, of many the first, the last and the near', () => {
  assert.deepEqual(pageNumbers(2, 4), [1, 2, 3, 4])
  assert.deepEqual(pageNumbers(50, 100), [1, null, 47, 48, 49, 50, 51, 52, 53, null, 100])
  assert.deepEqual(pageNumbers(1, 100), [1, 2, 3, 4, null, 100])
})
