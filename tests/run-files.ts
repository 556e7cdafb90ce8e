/**
 * Runs test files one after the other in one process and counts their tests: modules, the compiled corpus and the browser
 * are then loaded once, which most files spend more time on than on themselves. `tests/run.ts` forks it and gets the
 * counts; by hand it runs tests that need no site, or a site that stands there: `node tests/run-files.ts FILE …`.
 */
import { join, relative } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { inspect } from 'node:util'

export interface Counts {
  passed: number
  failed: number
  /** What failed, each with its place and the reason. */
  failures: string[]
}

/** The longest that a test may take that names no other time, milliseconds. */
const PATIENCE = 300_000

/** Runs the files, prints what becomes of each test, and counts. */
async function runTests(files: string[]): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, failures: [] }
  const tests = run({ files: files.map((file) => join(process.cwd(), file)), isolation: 'none', timeout: PATIENCE })
  tests.on('test:summary', (summary) => {
    if (summary.file !== undefined) return
    const { tests: all, passed, skipped, todo } = summary.counts
    counts.passed = passed
    // A hook that fails after its tests have passed is in none of these numbers.
    counts.failed = Math.max(all - passed - skipped - todo, summary.success ? 0 : 1)
  })
  tests.on('test:fail', ({ name, file = '', line = 0, details: { error } }) => {
    const { cause } = error
    counts.failures.push(
      `${name}\n  ${relative(process.cwd(), file)}:${line}\n  ${inspect(cause ?? error).slice(0, 1500)}`,
    )
  })
  for await (const line of tests.compose(new spec())) process.stdout.write(String(line))
  return counts
}

const counts = await runTests(process.argv.slice(2))
// A test that fails before it closes a server or a browser must not hold up the others.
const end = () => process.exit(counts.failed > 0 ? 1 : 0)
if (process.send) process.send(counts, end)
else end()
