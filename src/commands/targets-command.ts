import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { VFile } from 'vfile'
import { printTargets } from '../compile/print-targets.ts'
import { readSeedBytes } from '../disk/read-seed.ts'
import { readVocabulary } from '../disk/read-vocabulary.ts'
import { UserError } from '../disk/user-error.ts'
import { runPipeline } from '../pipeline.ts'
import { buildGrammar } from '../schemas/grammar.ts'
import type { Command } from './command.ts'
import { UsageError } from './usage.ts'

/** Prints what the target reader makes of one text. */
export const targetsCommand: Command = {
  name: 'targets',
  takes: '<file>',
  does: ['prints the targets of a text with positions and rules', '列出一份文本中的目标、位置和规则'],
  options: {},
  run: async ({ folders, given: [path] }) => {
    if (path === undefined)
      throw new UsageError('Unexpected end, expected the path of a text: npm run targets -- <file>. 请写明文本的路径。')
    if (!existsSync(path)) throw new UserError(`Unexpected path ${path}, expected a text. 没有这个文件。`)
    const seed = await readSeedBytes(readFileSync(path), basename(path))
    if (!(seed instanceof VFile)) throw new UserError(`${path}: ${seed.refused}`)
    const vocabulary = readVocabulary(folders)
    const output = runPipeline({ seeds: [seed], documents: [], vocabulary })
    console.log(printTargets(output, buildGrammar(vocabulary)))
    return undefined
  },
}
