/**
 * What a build takes, by size: time by stage, memory of all processes together, and the site that comes out.
 *
 *   npm run bench -- 5           the project's own corpus
 *   npm run bench -- 200         so many made documents of 10,000 characters
 *   npm run bench -- FOLDER      a folder of seeds
 *
 * Adds a row to `.github/BENCH.md`; with `--dry` it is only printed. What was compiled and rendered before is not used,
 * unless `--warm` says so.
 */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { z } from 'zod'
import { root } from '../support.ts'
import { readClauses } from './clauses.ts'
import { weighFirstQuery } from './first-query.ts'
import { makeDocument } from './make-document.ts'
import { tableRow } from './table-row.ts'
import { watchProcesses } from './watch-processes.ts'
import { weighSite } from './weigh-site.ts'

const TABLE = join(root, '.github', 'BENCH.md')
/** The project's own corpus has so many documents. */
const OWN = '5'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dry: { type: 'boolean' }, warm: { type: 'boolean' } },
})
const [asked = OWN] = positionals
const folder = join(root, '.test', 'bench', basename(asked))
const corpus = join(folder, 'corpus')
const dist = join(folder, 'dist')
const stages = join(folder, 'stages.json')

/** Puts the corpus that is asked for into its folder. */
function gather(): void {
  const seeds = join(corpus, 'seeds')
  if (!values.warm) rmSync(folder, { recursive: true, force: true })
  mkdirSync(corpus, { recursive: true })
  rmSync(seeds, { recursive: true, force: true })
  if (asked === OWN) {
    for (const name of ['seeds', 'content']) cpSync(join(root, name), join(corpus, name), { recursive: true })
  } else if (/^\d+$/.test(asked)) {
    mkdirSync(seeds)
    const clauses = readClauses()
    for (let n = 0; n < Number(asked); n++)
      writeFileSync(join(seeds, `${String(n).padStart(5, '0')}.txt`), makeDocument(n, clauses))
  } else if (existsSync(asked)) cpSync(resolve(asked), seeds, { recursive: true })
  else throw new Error(`Unexpected ${asked}, expected a number of documents or a folder of seeds`)
}

/** Builds the site of the corpus; what it used, and its seconds. */
async function build() {
  const started = performance.now()
  const child = spawn(process.execPath, ['--env-file=.config/env', 'src/cli.ts', 'build', '--outDir', dist], {
    cwd: root,
    env: { ...process.env, CORPUS: corpus, STAGES: stages, BASE: '/', SITE: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const watched = watchProcesses(child.pid ?? 0)
  const [code]: unknown[] = await once(child, 'close')
  const used = watched.stop()
  if (code !== 0)
    throw new Error(`Unexpected end of the build with ${String(code)}:\n${Buffer.concat(said).toString()}`)
  return { ...used, seconds: (performance.now() - started) / 1000 }
}

/** Documents of the site, and characters of their texts. */
function measureCorpus() {
  const rows = z
    .array(z.object({ counts: z.object({ characters: z.number() }) }))
    .parse(JSON.parse(readFileSync(join(dist, 'data', 'documents.json'), 'utf8')))
  return { documents: rows.length, characters: rows.reduce((sum, row) => sum + row.counts.characters, 0) }
}

gather()
const used = await build()
const row = tableRow({
  corpus: `${/^\d+$/.test(asked) ? asked : `${readdirSync(join(corpus, 'seeds')).length} real`}${values.warm ? ', warm' : ''}`,
  commit: execFileSync('git', ['describe', '--always', '--dirty'], { cwd: root, encoding: 'utf8' }).trim(),
  cores: availableParallelism(),
  ...measureCorpus(),
  ...used,
  stages: z.record(z.string(), z.number()).parse(JSON.parse(readFileSync(stages, 'utf8'))),
  ...weighSite(dist),
  query: await weighFirstQuery(dist),
})
console.log(row)
if (!values.dry) {
  const table = `${readFileSync(TABLE, 'utf8').trimEnd()}\n${row}\n`
  writeFileSync(TABLE, await format(table, { ...(await resolveConfig(TABLE)), parser: 'markdown' }))
}
