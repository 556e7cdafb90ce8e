/** The command line: `build`, `dev`, `serve`, `check`, `targets`. The only place besides the integration that touches disk and console. */
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { acceptUnreviewed } from './disk/accept-unreviewed.ts'
import { compileCorpus } from './disk/compile-corpus.ts'
import { printTargets } from './compile/print-targets.ts'
import { printTree } from './compile/print-tree.ts'
import { foldersFrom } from './disk/folders.ts'
import { decodeSeed } from './input/decode.ts'
import { runPipeline } from './pipeline.ts'
import { readVocabulary } from './disk/read-vocabulary.ts'
import { normaliseBase, serve } from './disk/serve.ts'
import { isUserError } from './disk/user-error.ts'

const USAGE = `Usage: node src/cli.ts <command>
  build [--outDir dist] [--strict]              build the site
  dev [--port 4321] [--host]                    serve the site while the corpus is being written
  serve [--dir dist] [--base /] [--port 4321]   serve a built site
  check [--strict] [--accept] [--tree <id>]     print messages on the corpus, or the tree of one document; strict: with
                                                an error for characters in doubt; accept: take their forms as reviewed
  targets <file>                                print the targets of a text with positions and rules`

const root = fileURLToPath(new URL('..', import.meta.url))

async function serveSite(args: string[]): Promise<void> {
  const options = { dir: { type: 'string' }, port: { type: 'string' }, base: { type: 'string' } } as const
  const { values } = parseArgs({ args, options })
  const wanted = Number(values.port ?? process.env.PORT ?? 4321)
  const dir = resolve(root, values.dir ?? 'dist')
  const site = await serve({ dir, base: values.base ?? process.env.BASE ?? '/', port: wanted })
  if (wanted !== 0 && Number(new URL(site.origin).port) !== wanted)
    console.log(`Port ${wanted} is taken, another was chosen. 端口${wanted}已被占用，换了一个。`)
  console.log(`对读 Duìdú: ${site.url()}`)
}

/** Builds the site with Astro, which says only what goes wrong; the integration says what was done. */
async function buildSite(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { outDir: { type: 'string' }, strict: { type: 'boolean' } } })
  if (values.strict) process.env.STRICT = '1'
  const { build } = await import('astro')
  await build({ root, logLevel: 'warn', ...(values.outDir !== undefined && { outDir: values.outDir }) })
}

/** Serves the corpus while it is being written. */
async function develop(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { port: { type: 'string' }, host: { type: 'string' } } })
  const wanted = Number(values.port ?? process.env.PORT ?? 4321)
  const { dev } = await import('astro')
  const server = await dev({
    root,
    logLevel: 'warn',
    server: { port: wanted, ...(values.host && { host: values.host }) },
  })
  const { port } = server.address
  if (port !== wanted) console.log(`Port ${wanted} is taken, another was chosen. 端口${wanted}已被占用，换了一个。`)
  console.log(`对读 Duìdú: http://localhost:${port}${normaliseBase(process.env.BASE ?? '/')}`)
}

function check(args: string[]): void {
  const options = { tree: { type: 'string' }, strict: { type: 'boolean' }, accept: { type: 'boolean' } } as const
  const { values } = parseArgs({ args, options })
  const folders = foldersFrom(root)
  const compile = () => compileCorpus(folders, { verbose: true, ...(values.strict && { strict: true }) })
  let { output, report, failed } = compile()
  if (values.accept) {
    const { path, added } = acceptUnreviewed(folders, output.unreviewed)
    console.log(`${added} words added to ${path}. ${path} 中新增${added}个词。`)
    if (added > 0) ({ output, report, failed } = compile())
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

function targets(args: string[]): void {
  const [path] = args
  if (!path) {
    console.error('Unexpected end, expected the path of a text: npm run targets -- <file>')
    process.exitCode = 2
    return
  }
  const decoded = decodeSeed(readFileSync(path))
  if (!decoded) {
    console.error(`${path}: Unexpected bytes, expected text in UTF-8, UTF-16, GB18030 or Big5`)
    process.exitCode = 1
    return
  }
  const seed = new VFile({ path: basename(path), value: decoded.text })
  const vocabulary = readVocabulary(foldersFrom(root))
  console.log(printTargets(runPipeline({ seeds: [seed], documents: [], vocabulary })))
}

const commands: Record<string, (args: string[]) => Promise<void> | void> = {
  build: buildSite,
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
  const own = isUserError(error) || 'code' in error || process.env.DEBUG === undefined
  return own ? error.message : (error.stack ?? error.message)
}
