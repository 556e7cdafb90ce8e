/** What a development server does for `/draft/`: makes what the page loads when it is first asked for. */
import { createReadStream, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, extname, join, normalize, relative } from 'node:path'
import type { ViteDevServer } from 'vite'
import type { Folders } from './disk/folders.ts'
import { readVocabulary } from './disk/read-vocabulary.ts'
import { buildDraft } from './draft/build/build-draft.ts'
import type { Tables } from './schemas/tables.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}

/** Serves the files below `draft/`, made of the tables as they are when a file of a page is first asked for after `base`. */
export function serveDraft(
  server: ViteDevServer,
  folders: Folders,
  base: string,
  tablesNow: () => Pick<Tables, 'documents' | 'provisions'>,
): void {
  const folder = join(folders.corpus, '.corpus', 'draft')
  let made: { of: object; ready: Promise<void> } | undefined
  const make = (): Promise<void> => {
    const tables = tablesNow()
    if (made?.of === tables.documents) return made.ready
    mkdirSync(folder, { recursive: true })
    const ready = buildDraft(folder, { vocabulary: readVocabulary(folders), ...tables })
    made = { of: tables.documents, ready }
    return ready
  }
  server.middlewares.use((request, response, next) => {
    const [path = ''] = (request.originalUrl ?? request.url ?? '').split('?')
    const name = path.startsWith(`${base}draft/`) ? path.slice(base.length) : ''
    if (extname(name) === '') return next()
    void make().then(() => {
      const file = normalize(join(folder, decodeURIComponent(name)))
      if (relative(folder, dirname(file)).startsWith('..') || !existsSync(file) || !statSync(file).isFile())
        return next()
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
      createReadStream(file).pipe(response)
    }, next)
  })
}
