import { printTree } from '../compile/print-tree.ts'
import { acceptUnreviewed } from '../disk/accept-unreviewed.ts'
import { compileCorpus } from '../disk/compile-corpus.ts'
import { addressFrom } from '../disk/folders.ts'
import type { Command } from './command.ts'
import { EXIT } from './exit-codes.ts'

/** Prints what an editor should look at. */
export const checkCommand: Command = {
  name: 'check',
  does: ['prints every message on the texts, with what to do', '列出对文本的全部提醒和处理办法'],
  options: {
    strict: {
      does: ['characters with a Traditional form in doubt are errors', '繁体未经核定的字算作错误'],
    },
    accept: { does: ['takes the Traditional forms in doubt as right', '认可所列的繁体'] },
    tree: { value: 'id', does: ['prints the tree of one document instead', '改为打印一份文件的结构'] },
  },
  run: async ({ folders, text, has }) => {
    const asked = { verbose: true, ...(has('strict') && { strict: true }) }
    const compile = () => compileCorpus(folders, addressFrom(process.env), asked)
    let { output, report, failed } = await compile()
    if (has('accept')) {
      const { path, added } = acceptUnreviewed(folders, output.unreviewed)
      console.log(`${added} words added to ${path}. ${path} 中新增${added}个词。`)
      if (added > 0) ({ output, report, failed } = await compile())
    }
    const wanted = text('tree')
    if (wanted !== undefined) {
      const tree = output.trees.find((each) => each.metadata.id === wanted)
      const ids = output.trees.map((each) => each.metadata.id).join(', ')
      console.log(tree ? printTree(tree) : `Unexpected id ${wanted}, expected one of ${ids}`)
      return tree ? undefined : EXIT.refused
    }
    console.log(report || 'No messages. 没有提醒。')
    return failed ? EXIT.refused : undefined
  },
}
