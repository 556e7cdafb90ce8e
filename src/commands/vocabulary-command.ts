import { writeFileSync } from 'node:fs'
import { exportVocabulary } from '../disk/export-vocabulary.ts'
import type { Command } from './command.ts'
import { UsageError } from './usage.ts'

/** Gives what an edition added to the program's vocabulary. */
export const vocabularyCommand: Command = {
  name: 'vocabulary',
  takes: 'export',
  does: [
    'prints what the edition added to the vocabulary, as YAML, to be offered to the program',
    '列出本版在程序词表之外增补的词（YAML），可提交给程序',
  ],
  options: { out: { value: 'file', does: ['writes it into a file instead', '改为写入文件'] } },
  run: async ({ folders, given: [what], text }) => {
    if (what !== 'export')
      throw new UsageError(
        `Unexpected ${what ?? 'end'}, expected export: duidu vocabulary export. 应写作 duidu vocabulary export。`,
      )
    const yaml = exportVocabulary(folders)
    const out = text('out')
    if (yaml === null) console.error('Nothing was added to the vocabulary. 没有增补。')
    else if (out === undefined) process.stdout.write(yaml)
    else writeFileSync(out, yaml)
    return undefined
  },
}
