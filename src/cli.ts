/** The command line: `serve`, `check`, `targets`. The only place besides the integration that touches disk and console. */
import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { compileCorpus } from './disk/compile-corpus.ts'
import { printTargets } from './compile/print-targets.ts'
import { printTree } from './compile/print-tree.ts'
import { addressFrom, foldersFrom } from './disk/folders.ts'
import { decodeSeed } from './input/decode.ts'
import { runPipeline } from './pipeline.ts'
import { readVocabulary } from './disk/read-vocabulary.ts'
import { serve } from './disk/serve.ts'

const USAGE = `Usage: node src/cli.ts <command>
  serve [--dir dist] [--base /] [--port 4321] [--host 127.0.0.1]
                                                serve a built site, to this machine unless --host says more
  check [--tree <id>]                           print messages on the corpus, or the tree of one document
  targets <file>                                print the targets of a text with positions and rules`

const root = fileURLToPath(new URL('..', import.meta.url))

async function serveSite(args: string[]): Promise<void> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args, options: { dir: text, port: text, base: text, host: text } })
  const wanted = values.port ?? process.env.PORT ?? '4321'
  const port = Number(wanted)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`Unexpected port ${wanted}, expected a number from 0 to 65535`)
    process.exitCode = 2
    return
  }
  const dir = values.dir === undefined ? join(root, 'dist') : resolve(values.dir)
  const base = values.base ?? process.env.BASE ?? '/'
  try {
    const site = await serve({ dir, base, port, host: values.host })
    if (port !== 0 && site.port !== port) console.log(`Port ${port} is taken; ${site.port} is free.`)
    console.log(`对读 Duìdú: ${site.url()}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}

function check(args: string[]): void {
  const { values } = parseArgs({ args, options: { tree: { type: 'string' } } })
  const { output, report, failed } = compileCorpus(foldersFrom(root), addressFrom(process.env), { verbose: true })
  if (values.tree !== undefined) {
    const tree = output.trees.find((t) => t.metadata.id === values.tree)
    const ids = output.trees.map((t) => t.metadata.id).join(', ')
    console.log(tree ? printTree(tree) : `Unexpected id ${values.tree}, expected one of ${ids}`)
    process.exitCode = tree ? 0 : 1
    return
  }
  console.log(report || 'No messages.')
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
  console.log(printTargets(runPipeline({ seeds: [seed], documents: [], vocabulary, own: false })))
}

const commands: Record<string, (args: string[]) => Promise<void> | void> = { serve: serveSite, check, targets }

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (command) await command(args)
else {
  console.error(USAGE)
  process.exitCode = 2
}
