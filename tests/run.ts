/**
 * `npm test`: builds the site for `/` and for a sub-path, runs every test and ends with `N passed, N failed`.
 *
 * Arguments choose tests by a part of their path: `npm test -- parse site/search`.
 * The site is built only for tests that read it.
 */
import { fork, spawn } from 'node:child_process'
import { cpSync, globSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { IN_BROWSER, OUTSIDE } from './outside.ts'
import type { Counts } from './run-files.ts'
import { builtSites } from './site/dist.ts'
import type { BuiltSite } from './site/dist.ts'

const PROGRAM = 'src/cli.ts'

/** Tests that take long, the longest first: each has a process of its own, the others share one. */
const LONG = [
  'draft',
  'foreign',
  'axe',
  'kept-pages',
  'views',
  'search',
  'offline',
  'reader',
  'toggle',
  'copy',
  'numbers',
  'firefox',
  'webkit',
].map((name) => `tests/site/${name}.test.ts`)

/** Tests of the package share a process, which packs it once. */
const PACKAGE = /^tests\/package\//

/** So many shorter files in a browser share a process. */
const TOGETHER = 4

/** Processes beside the one that builds, and then tests too: tests in a browser wait now and then. */
const BESIDE = 3

/** A young generation of so many megabytes: what a test makes is soon of no use. */
const YOUNG = 128

/** Where the compiled files as committed stand while the tests run. */
const COMMITTED = '.test/policies'

// What one process has made of a module is there for the next.
process.env.NODE_COMPILE_CACHE ??= '.test/compiled'

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
  if (files.length === 0) return { passed: 0, failed: 0, failures: [] }
  const child = fork('tests/run-files.ts', files, { silent: true, execArgv: [`--max-semi-space-size=${YOUNG}`] })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
  let counts: Counts = { passed: 0, failed: 1, failures: [`${files.join(' ')}: ended before its tests did`] }
  child.on('message', (message) => {
    counts = z.object({ passed: z.int(), failed: z.int(), failures: z.array(z.string()) }).parse(message)
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
const holds = (pattern: RegExp) => (file: string) => pattern.test(readFileSync(file, 'utf8'))
const onSite = chosen.filter(holds(OUTSIDE))
const others = chosen.filter((file) => !onSite.includes(file))
const ofPackage = onSite.filter((file) => PACKAGE.test(file))
const short = onSite.filter((file) => !LONG.includes(file) && !ofPackage.includes(file))
const inBrowser = short.filter(holds(IN_BROWSER))
// The longest first, so that none of them is left over at the end.
const groups = [
  ofPackage,
  ...LONG.filter((file) => onSite.includes(file)).map((file) => [file]),
  short.filter((file) => !inBrowser.includes(file)),
  ...Array.from({ length: Math.ceil(inBrowser.length / TOGETHER) }, (_, index) =>
    inBrowser.slice(index * TOGETHER, (index + 1) * TOGETHER),
  ),
]

/** The sites, one after the other; false if one could not be built. */
async function buildAll(): Promise<boolean> {
  for (const site of builtSites) if (!(await build(site))) return false
  return true
}

// The build compiles content/policies anew: what is committed is set aside first, to be compared with it.
rmSync(COMMITTED, { recursive: true, force: true })
cpSync('content/policies', COMMITTED, { recursive: true })
const counts: Counts[] = []
const building = onSite.length === 0 ? Promise.resolve(true) : buildAll()
/** Does what comes first, then tests of the site as long as some are left, the first first. */
const work = async (first: Promise<unknown>) => {
  await first
  if (!(await building)) return
  for (let files = groups.shift(); files; files = groups.shift()) counts.push(await runInOne(files))
}
// What does not need the site runs beside the build.
const parts = Array.from({ length: BESIDE }, (_, part) => others.filter((_, index) => index % BESIDE === part))
await Promise.all([building, ...parts.map(async (files) => counts.push(await runInOne(files)))].map(work))
const built = await building
const sum = (name: 'passed' | 'failed') => counts.reduce((total, each) => total + each[name], 0)
const failed = sum('failed') + (built ? 0 : 1)
const passed = sum('passed')
// Said once more at the end: between all that passed it is hard to find.
for (const failure of counts.flatMap(({ failures }) => failures)) console.log(`\n✖ ${failure}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
