/** The command line: `build`, `compile`, `dev`, `serve`, `check`, `targets`. The only place besides the integration that touches disk and console. */
import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { acceptUnreviewed } from './disk/accept-unreviewed.ts'
import { compileCorpus } from './disk/compile-corpus.ts'
import { fillCache } from './disk/fill-cache.ts'
import { printTargets } from './compile/print-targets.ts'
import { printTree } from './compile/print-tree.ts'
import { addressFrom, foldersFrom } from './disk/folders.ts'
import { runPipeline } from './pipeline.ts'
import { buildGrammar } from './schemas/grammar.ts'
import { readSeedBytes } from './disk/read-seed.ts'
import { readVocabulary } from './disk/read-vocabulary.ts'
import { serve } from './disk/serve.ts'
import { normaliseBase } from './policy/address.ts'
import { UserError, isUserError } from './disk/user-error.ts'

const USAGE = `Usage: node src/cli.ts <command>
  build [--outDir dist] [--strict]              build the site
  compile [--shard i/n]                         compile the texts, or the i-th of n parts of them, into the cache of the corpus
                                                (CACHE names another folder); a build takes them from there
  dev [--port 4321] [--host]                    serve the site while the corpus is being written
  serve [--dir dist] [--base /] [--port 4321] [--host 127.0.0.1]
                                                serve a built site, to this machine unless --host says more
  check [--strict] [--accept] [--tree <id>]     print messages on the corpus, or the tree of one document; strict: with
                                                an error for characters in doubt; accept: take their forms as reviewed
  targets <file>                                print the targets of a text with positions and rules`

const root = fileURLToPath(new URL('..', import.meta.url))

/** The port asked for, as argument or by `PORT`; 0 is any. Throws a `UserError` for what is none. */
function readPort(given: string | undefined): number {
  const wanted = given ?? process.env.PORT ?? '4321'
  const port = Number(wanted)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new UserError(`Unexpected port ${wanted}, expected a number from 0 to 65535. 端口应是0到65535的整数。`)
}

/** Says when another port had to be taken than the one asked for. */
function sayPort(wanted: number, port: number): void {
  if (wanted !== 0 && port !== wanted)
    console.log(`Port ${wanted} is taken; ${port} is free. 端口${wanted}已被占用，改用${port}。`)
}

async function serveSite(args: string[]): Promise<void> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args, options: { dir: text, port: text, base: text, host: text } })
  const port = readPort(values.port)
  const dir = values.dir === undefined ? join(root, 'dist') : resolve(values.dir)
  const site = await serve({ dir, base: values.base ?? process.env.BASE ?? '/', port, host: values.host })
  sayPort(port, site.port)
  console.log(`对读 Duìdú: ${site.url()}`)
}

/** Builds the site with Astro, which says only what goes wrong; the integration says what was done. */
async function buildSite(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { outDir: { type: 'string' }, strict: { type: 'boolean' } } })
  if (values.strict) process.env.STRICT = '1'
  const { build } = await import('astro')
  await build({ root, logLevel: 'warn', ...(values.outDir !== undefined && { outDir: values.outDir }) })
}

/** Fills the cache, whole or a part: what machines that share it do before one of them builds the site. */
async function compile(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { shard: { type: 'string' } } })
  const { compiled, texts } = await fillCache(foldersFrom(root), values.shard)
  console.log(`${compiled} of ${texts} texts compiled. ${texts}份文本中已编译${compiled}份。`)
}

/** Serves the corpus while it is being written. */
async function develop(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { port: { type: 'string' }, host: { type: 'string' } } })
  const wanted = readPort(values.port)
  const { dev } = await import('astro')
  const server = await dev({
    root,
    logLevel: 'warn',
    server: { port: wanted, ...(values.host && { host: values.host }) },
  })
  const { port } = server.address
  sayPort(wanted, port)
  console.log(`对读 Duìdú: http://localhost:${port}${normaliseBase(process.env.BASE ?? '/')}`)
}

async function check(args: string[]): Promise<void> {
  const options = { tree: { type: 'string' }, strict: { type: 'boolean' }, accept: { type: 'boolean' } } as const
  const { values } = parseArgs({ args, options })
  const folders = foldersFrom(root)
  const asked = { verbose: true, ...(values.strict && { strict: true }) }
  const compile = () => compileCorpus(folders, addressFrom(process.env), asked)
  let { output, report, failed } = await compile()
  if (values.accept) {
    const { path, added } = acceptUnreviewed(folders, output.unreviewed)
    console.log(`${added} words added to ${path}. ${path} 中新增${added}个词。`)
    if (added > 0) ({ output, report, failed } = await compile())
  }
  if (values.tree !== undefined) {
    const tree = output.trees.find((t) => t.metadata.id === values.tree)
    const ids = output.trees.map((t) => t.metadata.id).join(', ')
    console.log(tree ? printTree(tree) : `Unexpected id ${values.tree}, expected one of ${ids}`)
    process.exitCode = tree ? 0 : 1
    return
  }
  console.log(report || 'No messages. 没有提醒。')
  process.exitCode = failed ? 1 : 0
}

async function targets(args: string[]): Promise<void> {
  const [path] = args
  if (!path) {
    console.error('Unexpected end, expected the path of a text: npm run targets -- <file>')
    process.exitCode = 2
    return
  }
  const seed = await readSeedBytes(readFileSync(path), basename(path))
  if (!(seed instanceof VFile)) {
    console.error(`${path}: ${seed.refused}`)
    process.exitCode = 1
    return
  }
  const vocabulary = readVocabulary(foldersFrom(root))
  const output = runPipeline({ seeds: [seed], documents: [], vocabulary })
  console.log(printTargets(output, buildGrammar(vocabulary)))
}

const commands: Record<string, (args: string[]) => Promise<void> | void> = {
  build: buildSite,
  compile,
  dev: develop,
  serve: serveSite,
  check,
  targets,
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  try {
    await command(args)
  } catch (error) {
    console.error(sentenceOf(error))
    process.exitCode = 1
  }
}

/** What an error says to a user: its stack only where it is a fault of the program. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return isUserError(error) || process.env.DEBUG === undefined ? error.message : (error.stack ?? error.message)
}
