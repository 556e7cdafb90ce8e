/** Expected rows that are committed: a change of the program shows as lines of a diff. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../support.ts'

/** Of the rows that differ so many are printed. */
const MOST_PRINTED = 12

/** The lines of one text that another has not, as often as it has them not. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

/** Says in a few lines how two texts differ. */
function sayDifference(actual: string, expected: string): string {
  const [now, then] = [actual.split('\n'), expected.split('\n')]
  const gone = without(then, now).map((line) => `- ${line}`)
  const come = without(now, then).map((line) => `+ ${line}`)
  const shown = [...gone.slice(0, MOST_PRINTED), ...come.slice(0, MOST_PRINTED)]
  const many = `${gone.length} rows gone, ${come.length} rows come`
  return gone.length + come.length === 0 ? 'the same rows in another order' : [many, ...shown].join('\n')
}

/** Compares rows with a file of `tests/pinned/expected/`; `UPDATE=1` writes it. */
export function matchesRows(name: string, actual: string): void {
  const file = join(root, 'tests/pinned/expected', name)
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, actual)
  }
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (actual === expected) return
  const remedy = 'If the change is meant: UPDATE=1 npm test -- pinned, and commit the rows with their cause.'
  assert.fail(`Unexpected rows of ${name}: ${sayDifference(actual, expected)}\n${remedy}`)
}
