/**
 * Wiring of the build: compiles the corpus at the start of `astro dev` and `astro build`, watches it while
 * developing, and puts data and search index beside the pages at the end.
 */
import { cpSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import { compileCorpus } from './disk/compile-corpus.ts'
import { forgetOthers, storeOf } from './disk/folders.ts'
import type { Address } from './policy/address.ts'
import type { CorpusOutput } from './pipeline.ts'
import type { Folders } from './disk/folders.ts'
import { readVocabulary } from './disk/read-vocabulary.ts'
import { buildDraft } from './draft/build/build-draft.ts'
import { indexSite } from './search/index/build-index.ts'
import { indexEnglish } from './search/index/english-index.ts'
import { describeChange, summariseBuild } from './disk/summary.ts'
import type { Stopwatch } from './disk/stopwatch.ts'
import { reportStages, startStopwatch } from './disk/stopwatch.ts'
import { UserError } from './disk/user-error.ts'
import { withholdPages } from './disk/withhold-pages.ts'
import { writeDataArchive } from './disk/write-data-archive.ts'
import { writeOffline } from './disk/write-offline.ts'
import { buildSearchModule } from './search/index/build-module.ts'
import { glossTable } from './search/index/site-names.ts'
import { handTables } from './site/handed-tables.ts'
import { verifyReceipts } from './disk/verify-receipts.ts'

/** Milliseconds in which several files that change together count as one change. */
const TOGETHER = 150

/** Astro integration of the edition in these folders. */
export function duidu(folders: Folders): AstroIntegration {
  let address: Address
  const offline = process.env.OFFLINE !== 'off'
  let tables: string
  let output: CorpusOutput
  const started = performance.now()
  const watch = startStopwatch('start')
  return {
    name: 'duidu',
    hooks: {
      'astro:config:setup': async ({ config, command, updateConfig }) => {
        if (command === 'preview') return
        address = { site: config.site ?? '', base: config.base }
        tables = join(folders.corpus, '.corpus')
        const isBuild = command === 'build'
        output = withoutFiles(await compileOrStop(folders, address, { isBuild, watch }))
        if (isBuild) output = { ...output, trees: [], policies: [] }
        handTables(tables, output.tables)
        if (command === 'dev') forgetOthers(folders)
        watch.enter('start')
        updateConfig({
          cacheDir: pathToFileURL(join(storeOf(folders), '/')),
          vite: {
            cacheDir: join(storeOf(folders), 'vite'),
            define: {
              'import.meta.env.CORPUS_TABLES': JSON.stringify(tables),
              'import.meta.env.OFFLINE': JSON.stringify(offline),
            },
          },
        })
      },
      'astro:server:setup': ({ server }) => {
        const watched = [join(folders.corpus, 'seeds'), join(folders.corpus, 'content')]
        const policies = join(folders.corpus, 'content', 'policies')
        server.watcher.add(watched)
        const compileAgain = async () => {
          try {
            const { report, ...compiled } = await compileCorpus(folders, address)
            const changes = describeChange(output, compiled.output)
            output = withoutFiles(compiled.output)
            handTables(tables, output.tables)
            console.error([report, ...changes].filter(Boolean).join('\n') || 'nothing changed 没有变化')
            server.ws.send({ type: 'full-reload' })
          } catch (error) {
            if (!(error instanceof UserError)) throw error
            console.error(error.message)
          }
        }
        let waiting: NodeJS.Timeout | undefined
        const again = (path: string) => {
          if (!watched.some((folder) => path.startsWith(folder)) || path.startsWith(policies)) return
          clearTimeout(waiting)
          waiting = setTimeout(() => void compileAgain(), TOGETHER)
        }
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, again)
      },
      'astro:build:start': ({ setPrerenderer }) => {
        watch.enter('bundle')
        setPrerenderer((usual) => ({
          ...usual,
          setup: async () => {
            watch.enter('pages')
            await usual.setup?.()
          },
        }))
      },
      'astro:build:done': async ({ dir, pages }) => {
        const dist = fileURLToPath(dir)
        watch.enter('verify')
        const faults = verifyReceipts(dist, output.receipts)
        for (const sentence of withholdPages(faults)) console.error(sentence)
        cpSync(join(tables, 'data'), join(dist, 'data'), { recursive: true })
        await writeDataArchive(join(dist, 'data'))
        watch.enter('index')
        const { tables: rows, converter } = output
        const words = glossTable.parse(JSON.parse(readFileSync(join(tables, 'site', 'views', 'glosses.json'), 'utf8')))
        const named = { terms: rows.terms, series: rows.series, words }
        await indexSite({ ...rows, named, toHant: converter.toHant, outDir: dist })
        await indexEnglish(rows, dist)
        await buildSearchModule(dist)
        watch.enter('draft')
        await buildDraft(dist, { vocabulary: readVocabulary(folders), ...output.tables })
        watch.enter('offline')
        await writeOffline(dist, offline)
        reportStages(watch)
        const seconds = (performance.now() - started) / 1000
        console.log(
          summariseBuild(output, { pages: pages.length, seconds, dir: relative(process.cwd(), dist) || dist }),
        )
      },
    },
  }
}

/**
 * Compiles the corpus and prints its messages. What a user can mend ends the process after its sentence, for Astro would
 * put a stack around it; so does, in a build, a site that would be wrong or empty.
 */
async function compileOrStop(
  folders: Folders,
  address: Address,
  { isBuild, watch }: { isBuild: boolean; watch: Stopwatch },
): Promise<CorpusOutput> {
  try {
    const { failed, report, output } = await compileCorpus(folders, address, { watch })
    if (report) console.error(report)
    if (isBuild) refuseToBuild(failed, output)
    return output
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/** What is still asked for after a compilation: the files that pages read are written and need not stay in memory. */
const withoutFiles = (output: CorpusOutput): CorpusOutput => ({ ...output, data: [], site: [] })

/** Throws where a site would be wrong or empty. */
function refuseToBuild(failed: boolean, { trees }: CorpusOutput): void {
  if (failed) throw new UserError('The corpus has errors, which stand above; nothing was built. 上面的错误改好后再试。')
  if (trees.length === 0)
    throw new UserError(
      'Unexpected corpus without a document, expected one text at least in seeds/; nothing was built. seeds/ 中没有可以收入的文本。',
    )
}
