/**
 * Runs test files and counts their tests. Started as a program, it runs the files named as arguments one after the
 * other in its own process and sends the counts to the process that forked it: modules and the compiled corpus are
 * then loaded once, which most tests of a stage spend more time on than on themselves.
 */
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

/** Example: `from './dist.ts'`: what a test imports that reads a built site, drives a browser or starts a program. */
export const OUTSIDE = /from '(?:\.\/(?:browser|dist)\.ts|node:child_process)'/

export interface Counts {
  passed: number
  failed: number
}

/** Runs the files, in this process or so many processes at a time, prints what becomes of each test, and counts. */
export async function runTests(files: string[], how: { isolation: 'none' } | { concurrency: number }): Promise<Counts> {
  const counts = { passed: 0, failed: 0 }
  if (files.length === 0) return counts
  const tests = run({
    files: files.map((file) => join(process.cwd(), file)),
    // A test that fails before it closes a server or a browser must not hold up the others.
    execArgv: ['--test-force-exit', '--test-timeout=120000'],
    ...how,
  })
  tests.on('test:summary', (summary) => {
    if (summary.file !== undefined) return
    const { tests: all, passed, skipped, todo } = summary.counts
    counts.passed = passed
    // A hook that fails after its tests have passed is in none of these numbers.
    counts.failed = Math.max(all - passed - skipped - todo, summary.success ? 0 : 1)
  })
  for await (const line of tests.compose(new spec())) process.stdout.write(String(line))
  return counts
}

if (import.meta.main) {
  const counts = await runTests(process.argv.slice(2), { isolation: 'none' })
  process.send?.(counts)
}
