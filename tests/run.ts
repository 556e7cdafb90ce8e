/**
 * `npm test`: builds the site for `/` and for a sub-path, runs every test and ends with `N passed, N failed`.
 *
 * Arguments choose tests by a part of their path: `npm test -- parse site/search`.
 * The site is built only for tests that read it.
 */
import { fork, spawn } from 'node:child_process'
import { cpSync, globSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { OUTSIDE } from './outside.ts'
import { runTests } from './run-files.ts'
import type { Counts } from './run-files.ts'
import { builtSites, launchShared } from './site/browser.ts'
import type { BuiltSite } from './site/browser.ts'

const PROGRAM = 'src/cli.ts'

/** Tests with many pages to open. */
const LONG = /site\/(?:search|axe|reader|views|toggle)\./

/** Where the compiled files as committed stand while the tests run. */
const COMMITTED = '.test/policies'

/** Builds one site; its log is printed only if that fails. */
async function build({ dir, base, origin }: BuiltSite): Promise<boolean> {
  const started = performance.now()
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BASE: base, SITE: origin }
  const child = spawn(process.execPath, [PROGRAM, 'build', '--outDir', dir, '--strict'], { env })
  const log: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => log.push(chunk))
  const code = await new Promise<number | null>((done) => child.on('close', done))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'Built' : 'Could not build'} the site for ${base} in ${seconds} s`)
  if (code !== 0) process.stdout.write(Buffer.concat(log))
  return code === 0
}

/** Runs the files one after the other in one process of their own; what it says is printed when it ends. */
async function runInOne(files: string[]): Promise<Counts> {
  if (files.length === 0) return { passed: 0, failed: 0 }
  const child = fork('tests/run-files.ts', files, { silent: true })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
  let counts: Counts = { passed: 0, failed: 1 }
  child.on('message', (message) => {
    counts = z.object({ passed: z.int(), failed: z.int() }).parse(message)
    child.kill()
  })
  return new Promise((done) =>
    child.on('close', () => {
      process.stdout.write(Buffer.concat(said))
      done(counts)
    }),
  )
}

const wanted = process.argv.slice(2)
const all = globSync('tests/**/*.test.ts')
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
const chosen = all.filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
// The longest first, so that none of them is left over at the end.
const onSite = chosen
  .filter((file) => OUTSIDE.test(readFileSync(file, 'utf8')))
  .sort((a, b) => Number(LONG.test(b)) - Number(LONG.test(a)))
const others = chosen.filter((file) => !onSite.includes(file))

/** The sites, one after the other; false if one could not be built. */
async function buildAll(): Promise<boolean> {
  for (const site of builtSites) if (!(await build(site))) return false
  return true
}

// The build compiles content/policies anew: what is committed is set aside first, to be compared with it.
rmSync(COMMITTED, { recursive: true, force: true })
cpSync('content/policies', COMMITTED, { recursive: true })
// What does not need the site runs beside the build, and beside the first tests of the site if it takes longer.
const first = runInOne(others)
const built = onSite.length === 0 || (await buildAll())
const shared = built && onSite.length > 0 ? await launchShared() : null
if (shared) process.env.BROWSER = shared.wsEndpoint()
// Tests in a browser wait as much as they work.
const second = await runTests(built ? onSite : [], { concurrency: 3 })
await shared?.close()
const { passed: passedFirst, failed: failedFirst } = await first
const failed = failedFirst + second.failed + (built ? 0 : 1)
const passed = passedFirst + second.passed
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
