import { astroConfig } from '../astro-config.ts'
import { normaliseBase } from '../policy/address.ts'
import type { Command } from './command.ts'
import { readPort, sayPort } from './read-port.ts'

/** Serves the corpus while it is being written. */
export const devCommand: Command = {
  name: 'dev',
  does: [
    'serves the site while you work: a change of a text or of a file in content/ reloads the page',
    '边写边看：改动文本或content/中的文件，页面随即更新',
  ],
  options: {
    port: { value: 'number', does: ['the port, or the next that is free; 4321 if not given', '端口，默认4321'] },
    host: {
      value: 'address',
      does: ['the address to listen on; this machine only if not given', '监听的地址，默认只限本机'],
    },
  },
  run: async ({ folders, text }) => {
    const port = readPort(text('port'))
    const host = text('host')
    const config = astroConfig(folders)
    const { dev } = await import('astro')
    const server = await dev({
      ...config,
      configFile: false,
      logLevel: 'warn',
      server: { port, ...(host !== undefined && { host }) },
    })
    sayPort(port, server.address.port)
    console.log(`对读 Duìdú: http://localhost:${server.address.port}${normaliseBase(config.base ?? '/')}`)
    return undefined
  },
}
