/** The command line: `serve`, `check`, `targets`. The only place besides the integration that touches disk and console. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { compileCorpus } from './disk/compile-corpus.ts'
import { printTargets } from './compile/print-targets.ts'
import { printTree } from './compile/print-tree.ts'
import { foldersFrom } from './disk/folders.ts'
import { decodeSeed } from './input/decode.ts'
import { runPipeline } from './pipeline.ts'
import { buildGrammar } from './schemas/grammar.ts'
import { readVocabulary } from './disk/read-vocabulary.ts'
import { serve } from './disk/serve.ts'

const USAGE = `Usage: node src/cli.ts <command>
  serve [--dir dist] [--base /] [--port 4321]   serve a built site
  check [--tree <id>]                           print messages on the corpus, or the tree of one document
  targets <file>                                print the targets of a text with positions and rules`

const root = fileURLToPath(new URL('..', import.meta.url))

async function serveSite(args: string[]): Promise<void> {
  const options = { dir: { type: 'string' }, port: { type: 'string' }, base: { type: 'string' } } as const
  const { values } = parseArgs({ args, options })
  const site = await serve({
    dir: join(root, values.dir ?? 'dist'),
    base: values.base ?? process.env.BASE ?? '/',
    port: Number(values.port ?? process.env.PORT ?? 4321),
  })
  console.log(`对读 Duìdú: ${site.url()}`)
}

function check(args: string[]): void {
  const { values } = parseArgs({ args, options: { tree: { type: 'string' } } })
  const { output, report, failed } = compileCorpus(foldersFrom(root), { verbose: true })
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
  const output = runPipeline({ seeds: [seed], documents: [], vocabulary, own: false })
  console.log(printTargets(output, buildGrammar(vocabulary)))
}

const commands: Record<string, (args: string[]) => Promise<void> | void> = { serve: serveSite, check, targets }

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (command) await command(args)
else {
  console.error(USAGE)
  process.exitCode = 2
}
