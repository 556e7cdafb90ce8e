import { fillCache } from '../disk/fill-cache.ts'
import { startStopwatch } from '../disk/stopwatch.ts'
import { jsonOption, reporterFor } from './report-as.ts'
import type { Command } from './command.ts'

/** Fills the cache, whole or a part: what machines that share it do before one of them builds the site. */
export const compileCommand: Command = {
  name: 'compile',
  does: [
    'compiles the texts into the cache of the edition (CACHE names another folder); a build takes them from there',
    '编译文本，存入缓存（CACHE可指定别处），生成网站时取用',
  ],
  options: {
    json: jsonOption,
    shard: { value: 'i/n', does: ['only the i-th of n parts of the texts', '只编译n份中的第i份'] },
  },
  run: async ({ folders, text, has }) => {
    const reporter = reporterFor(has('json'))
    const { compiled, texts } = await fillCache(folders, text('shard'), startStopwatch('start', reporter))
    const words = `${compiled} of ${texts} texts compiled. ${texts}份文本中已编译${compiled}份。`
    reporter.done(words, { compiled, texts })
    return undefined
  },
}
