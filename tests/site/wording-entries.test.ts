import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longestWording, wordingEntries } from '../../src/site/wording-entries.ts'

type Runs = Parameters<typeof longestWording>[0][number]

/** A run of `length` characters from `start` that a document has too. */
const run = (start: number, length: number, document: string) => ({ b: `${document}/1`, start_a: start, length })

/** Provision `n` with so many runs apart from each other. */
const provision = (n: number, lengths: number[]): Runs =>
  ({ row: { id: `a/${n}` }, runs: lengths.map((length, at) => run(at * 1000, length, 'b')) }) as unknown as Runs

test('runs that lie within a longer one are told with it, each document once, with how much it has', () => {
  const runs = [run(4, 10, 'c'), run(0, 20, 'b'), run(0, 12, 'c'), run(12, 14, 'd'), run(30, 9, 'c')]
  const at = (document: string, length: number) => ({ document, id: `${document}/1`, length })
  assert.deepEqual(wordingEntries(runs), [
    { start: 0, length: 20, others: [at('b', 20), at('d', 14), at('c', 12)] },
    { start: 30, length: 9, others: [at('c', 9)] },
  ])
})

test('what overlaps a longer run by its edge stands by itself', () => {
  assert.deepEqual(
    wordingEntries([run(0, 20, 'b'), run(17, 10, 'c')]).map(({ start }) => start),
    [0, 17],
  )
})

test('few wordings are listed all', () => {
  const { provisions, listed, entries } = longestWording([provision(1, [8, 9]), provision(2, [10])], false)
  assert.deepEqual([listed, entries], [3, 3])
  assert.deepEqual(
    provisions.map((each) => each.entries.length),
    [2, 1],
  )
})

for (const [few, most] of [
  [true, 200],
  [false, 80],
] as const)
  test(`of very many wordings the longest are listed, and one of each provision at least: ${most}`, () => {
    const long = provision(
      1,
      Array.from({ length: 400 }, (_, at) => 20 + at),
    )
    const { provisions, listed, entries } = longestWording([provision(2, [8, 9]), long, provision(3, [8])], few)
    assert.equal(entries, 403)
    assert.equal(listed, most)
    assert.deepEqual(
      provisions.map((each) => [each.row.id, each.entries.length]),
      [
        ['a/2', 1],
        ['a/1', most - 2],
        ['a/3', 1],
      ],
    )
    assert.equal(provisions[0]?.entries[0]?.length, 9)
    assert.ok(Math.min(...(provisions[1]?.entries ?? []).map(({ length }) => length)) > 200)
  })
