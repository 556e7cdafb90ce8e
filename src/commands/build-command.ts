import { resolve } from 'node:path'
import { astroConfig } from '../astro-config.ts'
import { jsonOption, reporterFor } from './report-as.ts'
import type { Command } from './command.ts'

/** Builds the site with Astro, which says only what goes wrong; the integration says what was done. */
export const buildCommand: Command = {
  name: 'build',
  does: ['builds the site', '生成网站'],
  options: {
    outDir: { value: 'folder', does: ['where the site goes; dist/ if not given', '成品所在的文件夹，默认dist/'] },
    portable: {
      does: ['pages that open from a folder or a stick, without a host', '页面可从文件夹或U盘直接打开，不需要主机'],
    },
    zip: { does: ['packs the site into one file beside it as well', '另把网站压缩成一个文件'] },
    json: jsonOption,
    strict: {
      does: [
        'errors in texts and characters that nobody has reviewed end it',
        '文本中有错误、有字的繁体未经核定时，不生成',
      ],
    },
  },
  run: async ({ folders, text, has }) => {
    if (has('strict')) process.env.STRICT = '1'
    const { build } = await import('astro')
    const outDir = resolve(text('outDir') ?? `${folders.corpus}/dist`)
    const reporter = reporterFor(has('json'))
    await build({
      ...astroConfig(folders, { reporter, portable: has('portable'), zip: has('zip') }),
      configFile: false,
      logLevel: has('json') ? 'error' : 'warn',
      outDir,
    })
    return undefined
  },
}
