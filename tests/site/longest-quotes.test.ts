import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longestQuotes } from '../../src/site/shared-words.ts'

type Runs = Parameters<typeof longestQuotes>[0][number]

/** Provision `n` with so many runs, each longer than the one before. */
const provision = (n: number, lengths: number[]): Runs => {
  const runs = lengths.map((length, at) => ({ start_a: at * 100, length }))
  return { row: { id: `a/${n}` }, runs } as unknown as Runs
}

test('few wordings are listed all', () => {
  const all = [provision(1, [8, 9]), provision(2, [10])]
  assert.deepEqual(longestQuotes(all, false), { provisions: all, listed: 3, quotes: 3 })
})

for (const [few, most] of [
  [true, 200],
  [false, 120],
] as const)
  test(`of very many wordings the longest are listed, and one of each provision at least: ${most}`, () => {
    const long = provision(
      1,
      Array.from({ length: 400 }, (_, at) => 20 + at),
    )
    const { provisions, listed, quotes } = longestQuotes([provision(2, [8, 9]), long, provision(3, [8])], few)
    assert.equal(quotes, 403)
    assert.equal(listed, most)
    assert.deepEqual(
      provisions.map(({ row, runs }) => [row.id, runs.length]),
      [
        ['a/2', 1],
        ['a/1', most - 2],
        ['a/3', 1],
      ],
    )
    assert.equal(provisions[0]?.runs[0]?.length, 9)
    assert.ok(Math.min(...(provisions[1]?.runs ?? []).map(({ length }) => length)) > 200)
  })
