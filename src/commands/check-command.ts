import { printTree } from '../compile/print-tree.ts'
import { acceptUnreviewed } from '../disk/accept-unreviewed.ts'
import { acceptChanged, changedTexts, reportChanged } from '../disk/changed-texts.ts'
import { compileCorpus } from '../disk/compile-corpus.ts'
import { addressOf, readSettings } from '../disk/read-settings.ts'
import { startStopwatch } from '../disk/stopwatch.ts'
import { figuresOf } from '../disk/summary.ts'
import { jsonOption, reporterFor } from './report-as.ts'
import type { Command } from './command.ts'
import { EXIT } from './exit-codes.ts'

/** Prints what an editor should look at. */
export const checkCommand: Command = {
  name: 'check',
  does: ['prints every message on the texts, with what to do', '列出对文本的全部提醒和处理办法'],
  options: {
    json: jsonOption,
    strict: {
      does: ['characters with a Traditional form in doubt are errors', '繁体未经核定的字算作错误'],
    },
    accept: { does: ['takes the Traditional forms in doubt as right', '认可所列的繁体'] },
    'accept-texts': {
      does: ['takes what another version of the program made of the texts as right', '认可程序更新后编译结果的变化'],
    },
    tree: { value: 'id', does: ['prints the tree of one document instead', '改为打印一份文件的结构'] },
  },
  run: async ({ folders, text, has }) => {
    const settings = readSettings(folders.corpus)
    const reporter = reporterFor(has('json'))
    const watch = startStopwatch('start', reporter)
    const asked = {
      watch,
      verbose: true,
      ...((has('strict') || settings.strict) && { strict: true }),
    }
    const compile = () => compileCorpus(folders, addressOf(settings, process.env), asked)
    let { output, report, files, failed } = await compile()
    if (has('accept')) {
      const { path, added } = acceptUnreviewed(folders, output.unreviewed)
      reporter.warn(`${added} words added to ${path}. ${path} 中新增${added}个词。`)
      if (added > 0) ({ output, report, files, failed } = await compile())
    }
    const wanted = text('tree')
    if (wanted !== undefined) {
      const tree = output.trees.find((each) => each.metadata.id === wanted)
      const ids = output.trees.map((each) => each.metadata.id).join(', ')
      console.log(tree ? printTree(tree) : `Unexpected id ${wanted}, expected one of ${ids}`)
      return tree ? undefined : EXIT.refused
    }
    if (has('accept-texts')) acceptChanged(folders)
    const changed = changedTexts(folders)
    reporter.messages('', files)
    const words = [report || 'No messages. 没有提醒。', reportChanged(changed)].filter(Boolean).join('\n\n')
    reporter.done(words, { ...figuresOf(output, {}), changed })
    return failed ? EXIT.refused : undefined
  },
}
