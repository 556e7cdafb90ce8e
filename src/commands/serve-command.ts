import { resolve } from 'node:path'
import { addressOf, readSettings } from '../disk/read-settings.ts'
import { serve } from '../disk/serve.ts'
import type { Command } from './command.ts'
import { readPort, sayPort } from './read-port.ts'

/** Serves a site that was built. */
export const serveCommand: Command = {
  name: 'serve',
  does: ['serves a built site', '在本机查看生成的网站'],
  options: {
    dir: { value: 'folder', does: ['the site; dist/ if not given', '网站所在的文件夹，默认dist/'] },
    base: { value: 'path', does: ['the path it was built for', '网站所在的路径'] },
    port: { value: 'number', does: ['the port, or the next that is free; 4321 if not given', '端口，默认4321'] },
    host: {
      value: 'address',
      does: ['the address to listen on; this machine only if not given', '监听的地址，默认只限本机'],
    },
  },
  run: async ({ folders, text }) => {
    const port = readPort(text('port'))
    const base = text('base') ?? addressOf(readSettings(folders.corpus), process.env).base
    const dir = resolve(text('dir') ?? `${folders.corpus}/dist`)
    const site = await serve({ dir, base, port, host: text('host') })
    sayPort(port, site.port)
    console.log(`对读 Duìdú: ${site.url()}`)
    return undefined
  },
}
