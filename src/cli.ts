/** The command line: `serve`, `check`, `targets`. The only place besides the integration that touches disk and console. */
import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { compileCorpus } from './compile-corpus.ts'
import { foldersFrom } from './folders.ts'
import { serve } from './serve.ts'
import { printTree } from './compile/print-tree.ts'

const USAGE = `Usage: node src/cli.ts <command>
  serve [--dir dist] [--port 4321]   serve a built site
  check [--tree <id>]                print messages on the corpus, or the tree of one document`

const root = fileURLToPath(new URL('..', import.meta.url))

const commands: Record<string, (args: string[]) => Promise<void> | void> = {
  async serve(args) {
    const { values } = parseArgs({ args, options: { dir: { type: 'string' }, port: { type: 'string' }, base: { type: 'string' } } })
    const site = await serve({
      dir: join(root, values.dir ?? 'dist'),
      base: values.base ?? process.env.BASE ?? '/',
      port: Number(values.port ?? process.env.PORT ?? 4321),
    })
    console.log(`对读 Duìdú is at ${site.url}`)
  },
  check(args) {
    const { values } = parseArgs({ args, options: { tree: { type: 'string' } } })
    const { output, report, failed } = compileCorpus(foldersFrom(root))
    if (values.tree) {
      const tree = output.trees.find((t) => t.metadata.id === values.tree)
      const ids = output.trees.map((t) => t.metadata.id).join(', ')
      console.log(tree ? printTree(tree) : `Unexpected id ${values.tree}, expected one of ${ids}`)
      process.exitCode = tree ? 0 : 1
      return
    }
    console.log(report || 'No messages.')
    process.exitCode = failed ? 1 : 0
  },
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (command) await command(args)
else {
  console.error(USAGE)
  process.exitCode = 2
}
