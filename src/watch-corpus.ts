/** What a development server does for an edition: compiles it anew when it changes, and serves the files of `public/`. */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { ViteDevServer } from 'vite'
import type { Folders } from './disk/folders.ts'
import { SETTINGS } from './disk/read-settings.ts'
import type { Reporter } from './disk/reporter.ts'
import { UserError } from './disk/user-error.ts'

/** Milliseconds in which several files that change together count as one change. */
const TOGETHER = 150

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}

/** Calls `compile` when texts or files of `content/` have changed; what it gives is said, and pages are loaded anew. */
export function watchCorpus(
  server: ViteDevServer,
  { corpus }: Folders,
  { compile, reporter }: { compile: () => Promise<string>; reporter: Reporter },
): void {
  const watched = [join(corpus, 'seeds'), join(corpus, 'content')]
  const policies = join(corpus, 'content', 'policies')
  // Astro starts anew when the settings change; it hears of files that are watched
  server.watcher.add([...watched, join(corpus, SETTINGS)])
  const compileAgain = async () => {
    try {
      reporter.warn((await compile()) || 'nothing changed 没有变化')
      server.ws.send({ type: 'full-reload' })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      reporter.warn(error.message)
    }
  }
  let waiting: NodeJS.Timeout | undefined
  const again = (path: string) => {
    if (!watched.some((folder) => path.startsWith(folder)) || path.startsWith(policies)) return
    clearTimeout(waiting)
    waiting = setTimeout(() => void compileAgain(), TOGETHER)
  }
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, again)
}

/** Serves files that lie straight in `public/` of the edition or of the program, below the edition's base. */
export function servePublic(server: ViteDevServer, { corpus, root }: Folders, base: string): void {
  server.middlewares.use((request, response, next) => {
    const [path = ''] = (request.originalUrl ?? request.url ?? '').split('?')
    const name = path.startsWith(base) ? path.slice(base.length) : ''
    const found = /^[\w.-]+$/.test(name)
      ? [corpus, root]
          .map((folder) => join(folder, 'public', name))
          .find((each) => existsSync(each) && statSync(each).isFile())
      : undefined
    if (found === undefined) return next()
    response.setHeader('content-type', TYPES[extname(found)] ?? 'application/octet-stream')
    createReadStream(found).pipe(response)
  })
}
