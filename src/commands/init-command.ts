import { relative, resolve } from 'node:path'
import { makeEdition } from '../disk/make-edition.ts'
import type { Command } from './command.ts'

/** Makes the folder of a new edition; asks nothing and overwrites nothing. */
export const initCommand: Command = {
  name: 'init',
  takes: '[folder]',
  does: [
    'makes a folder for an edition, with an example text; files that are there stay as they are',
    '新建一个文本集的文件夹，附一份示例；已有的文件不动',
  ],
  options: {},
  run: async ({ folders, given: [name = '.'] }) => {
    const folder = resolve(name)
    const { made, kept } = makeEdition(folder, folders.root)
    const here = relative(process.cwd(), folder)
    console.log(`${here || '.'}: ${made.join(', ') || 'nothing to make'}`)
    if (kept.length > 0) console.log(`kept 保留: ${kept.join(', ')}`)
    const steps = [...(here ? [`cd ${here}`] : []), 'npm install', 'npm start'].join(' && ')
    console.log(`Next: ${steps}; your texts belong in seeds/. 下一步：${steps}；文本放在 seeds/ 中。`)
    return undefined
  },
}
