/**
 * Wiring of the build: compiles the corpus at the start of `astro dev` and `astro build`, watches it while
 * developing, and puts data and search index beside the pages at the end.
 */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { compileCorpus } from './disk/compile-corpus.ts'
import { foldersFrom } from './disk/folders.ts'
import type { Address } from './policy/address.ts'
import type { CorpusOutput } from './pipeline.ts'
import type { Folders } from './disk/folders.ts'
import { indexSite } from './search/index/build-index.ts'
import { writeOffline } from './disk/write-offline.ts'
import { buildSearchModule } from './search/index/build-module.ts'
import { verifyReceipts } from './disk/verify-receipts.ts'

/** Astro integration of the edition. */
export function duidu(): AstroIntegration {
  let folders: Folders
  let address: Address
  let tables: string
  /** What the end of a build needs; the files are written and need not stay in memory. */
  let compiled: Pick<CorpusOutput, 'tables' | 'receipts' | 'converter'>
  return {
    name: 'duidu',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        if (command === 'preview') return
        folders = foldersFrom(fileURLToPath(config.root))
        address = { site: config.site ?? '', base: config.base }
        tables = join(folders.corpus, '.corpus')
        const { failed, report, output } = compileCorpus(folders, address)
        compiled = { tables: output.tables, receipts: output.receipts, converter: output.converter }
        if (report) console.error(report)
        if (failed && command === 'build') throw new Error('The corpus has errors; every message stands above.')
        updateConfig({ vite: { define: { 'import.meta.env.CORPUS_TABLES': JSON.stringify(tables) } } })
      },
      'astro:server:setup': ({ server }) => {
        const watched = [join(folders.corpus, 'seeds'), join(folders.corpus, 'content')]
        const policies = join(folders.corpus, 'content', 'policies')
        server.watcher.add(watched)
        const again = (path: string) => {
          if (!watched.some((folder) => path.startsWith(folder)) || path.startsWith(policies)) return
          const { report } = compileCorpus(folders, address)
          if (report) console.error(report)
          server.ws.send({ type: 'full-reload' })
        }
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, again)
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir)
        const faults = verifyReceipts(dist, compiled.receipts)
        if (faults.length > 0) throw new Error(faults.join('\n'))
        cpSync(join(tables, 'data'), join(dist, 'data'), { recursive: true })
        await indexSite({ ...compiled.tables, toHant: compiled.converter.toHant, outDir: dist })
        await buildSearchModule(dist)
        await writeOffline(dist)
      },
    },
  }
}
