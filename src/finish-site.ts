/** What is put beside the pages when Astro has made them. */
import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describeSize, findHostLimits, measureSite, megabytes } from './disk/host-limits.ts'
import { makePortable } from './disk/make-portable.ts'
import type { Stopwatch } from './disk/stopwatch.ts'
import { reportStages } from './disk/stopwatch.ts'
import { figuresOf, summariseBuild } from './disk/summary.ts'
import { verifyReceipts } from './disk/verify-receipts.ts'
import { withholdPages } from './disk/withhold-pages.ts'
import { writeDataArchive } from './disk/write-data-archive.ts'
import { writeOffline } from './disk/write-offline.ts'
import { zipSite } from './disk/zip-site.ts'
import type { Folders } from './disk/folders.ts'
import type { Reporter } from './disk/reporter.ts'
import type { CorpusOutput } from './pipeline.ts'
import { normaliseBase } from './policy/address.ts'
import type { ShownSettings } from './policy/shown.ts'
import { buildDraft } from './draft/build/build-draft.ts'
import { readVocabulary } from './disk/read-vocabulary.ts'
import { indexEnglish } from './search/index/english-index.ts'
import { glossTable } from './search/index/site-names.ts'
import { indexSite } from './search/index/build-index.ts'
import { buildSearchModule } from './search/index/build-module.ts'
import type { SiteOptions } from './site-options.ts'

export interface Finishing {
  folders: Folders
  output: CorpusOutput
  shown: ShownSettings
  /** The whole site that Astro made. */
  dist: string
  /** The path at which the edition will stand on its host. */
  base: string
  /** Whether readers may keep the edition. */
  offline: boolean
  pages: number
  /** How many of them are as they were. */
  kept: number
  /** When the build began, as `performance.now()` said. */
  started: number
  options: SiteOptions
  reporter: Reporter
  watch: Stopwatch
}

/** Files of a folder that is copied as it is, where the site has none of that name. */
function copyMissing(from: string, to: string, leftOut: readonly string[] = []): void {
  if (!existsSync(from)) return
  for (const name of readdirSync(from))
    if (!leftOut.includes(name)) cpSync(join(from, name), join(to, name), { recursive: true, force: false })
}

/** Verifies the pages, adds data, search and the offline copy, and says what was made. */
export async function finishSite(work: Finishing): Promise<void> {
  const { folders, output, shown, dist, options, reporter, watch } = work
  const prefix = options.prefix ?? ''
  const edition = join(dist, prefix)
  const tables = join(folders.corpus, '.corpus')
  if (!options.portable) {
    // of many documents the index takes as much memory as all before it: what takes more waits for its end
    watch.enter('index')
    const { tables: rows, converter } = output
    const words = glossTable.parse(JSON.parse(readFileSync(join(tables, 'site', 'views', 'glosses.json'), 'utf8')))
    const named = { terms: rows.terms, series: rows.series, words }
    await indexSite({ ...rows, named, toHant: converter.toHant, outDir: edition })
    await indexEnglish(rows, edition)
    await buildSearchModule(edition)
  }
  watch.enter('verify')
  for (const sentence of withholdPages(verifyReceipts(edition, output.receipts, shown.scripts))) reporter.warn(sentence)
  if (resolve(folders.corpus) !== resolve(folders.root)) {
    copyMissing(join(folders.corpus, 'public'), edition)
    copyMissing(join(folders.root, 'public'), edition, prefix ? ['robots.txt'] : [])
  }
  cpSync(join(tables, 'data'), join(edition, 'data'), { recursive: true })
  await writeDataArchive(join(edition, 'data'))
  if (options.portable) makePortable(edition, normaliseBase(work.base))
  else {
    watch.enter('draft')
    await buildDraft(edition, { vocabulary: readVocabulary(folders), ...output.tables })
    watch.enter('offline')
    await writeOffline(edition, work.offline)
  }
  const size = measureSite(dist)
  for (const sentence of findHostLimits(size)) reporter.warn(sentence)
  const zip = options.zip ? zipBeside(dist, watch) : null
  reportStages(watch)
  const seconds = (performance.now() - work.started) / 1000
  const built = { pages: work.pages, kept: work.kept, seconds, dir: shortPath(dist) }
  const words = [
    describeSize(size),
    ...(zip ? [`${shortPath(zip.path)}: ${megabytes(zip.bytes)}`] : []),
    summariseBuild(output, built),
  ]
  const { files, bytes, largest } = size
  const figures = { ...built, files, bytes, largest: largest.path, ...(zip && { zip: zip.path, zip_bytes: zip.bytes }) }
  reporter.done(words.join('\n'), figuresOf(output, figures))
}

const shortPath = (path: string): string => relative(process.cwd(), path) || path

/** The site as one file beside its folder, `dist.zip`. */
function zipBeside(dist: string, watch: Stopwatch): { path: string; bytes: number } {
  watch.enter('pack')
  const folder = resolve(dist)
  const path = join(dirname(folder), `${relative(dirname(folder), folder)}.zip`)
  return { path, bytes: zipSite(folder, path, watch.step) }
}
