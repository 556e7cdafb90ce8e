/**
 * `npm test`: builds the site for `/` and for a sub-path, runs every test and ends with `N passed, N failed`.
 *
 * Arguments choose tests by a part of their path: `npm test -- parse site/search`.
 * The site is built only for tests that read it.
 */
import { spawn } from 'node:child_process'
import { cpSync, globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { builtSites, launchShared } from './site/browser.ts'

const ASTRO = 'node_modules/astro/bin/astro.mjs'

/** Where the compiled files as committed stand while the tests run. */
const COMMITTED = '.test/policies'

/** Example: `from './dist.ts'`: what a test imports that reads a built site, drives a browser or starts a program. */
const OUTSIDE = /from '(?:\.\/(?:browser|dist)\.ts|node:child_process)'/

/** Builds one site; its log is printed only if that fails. */
async function build(dir: string, base: string): Promise<boolean> {
  const started = performance.now()
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BASE: base }
  const child = spawn(process.execPath, [ASTRO, 'build', '--outDir', dir], { env })
  const log: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => log.push(chunk))
  const code = await new Promise<number | null>((done) => child.on('close', done))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'Built' : 'Could not build'} the site for ${base} in ${seconds} s`)
  if (code !== 0) process.stdout.write(Buffer.concat(log))
  return code === 0
}

/** Runs the files, in this process or so many processes at a time, and counts their tests. */
async function runTests(
  files: string[],
  how: { isolation: 'none' } | { concurrency: number },
): Promise<{ passed: number; failed: number }> {
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

const wanted = process.argv.slice(2)
const all = globSync('tests/**/*.test.ts')
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
const chosen = all.filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
const onSite = chosen.filter((file) => OUTSIDE.test(readFileSync(file, 'utf8')))
const others = chosen.filter((file) => !onSite.includes(file))

/** The sites, one after the other; false if one could not be built. */
async function buildAll(): Promise<boolean> {
  for (const { dir, base } of builtSites) if (!(await build(dir, base))) return false
  return true
}

// The build compiles content/policies anew: what is committed is set aside first, to be compared with it.
rmSync(COMMITTED, { recursive: true, force: true })
cpSync('content/policies', COMMITTED, { recursive: true })
// A build keeps one core busy: what does not need the site runs on the other meanwhile.
const building = onSite.length === 0 || buildAll()
const first = await runTests(others, { isolation: 'none' })
const built = await building
// Tests in a browser wait as much as they work.
const shared = built && onSite.length > 0 ? await launchShared() : null
if (shared) process.env.BROWSER = shared.wsEndpoint()
const second = await runTests(built ? onSite : [], { concurrency: 3 })
await shared?.close()
const failed = first.failed + second.failed + (built ? 0 : 1)
const passed = first.passed + second.passed
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
