/**
 * Wiring of the build: compiles the corpus at the start of `astro dev` and `astro build`, watches it while
 * developing, and puts data and search index beside the pages at the end.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import { compileCorpus } from './disk/compile-corpus.ts'
import { forgetOthers, storeOf } from './disk/folders.ts'
import type { Folders } from './disk/folders.ts'
import { freeUnused, tuneHeap } from './disk/heap.ts'
import { SETTINGS, readSettings, showSettings, tokensOf } from './disk/read-settings.ts'
import { wordReporter } from './disk/reporter.ts'
import { startStopwatch } from './disk/stopwatch.ts'
import { describeChange } from './disk/summary.ts'
import { UserError } from './disk/user-error.ts'
import { bundleOfPages, componentModules, injectPages, mayBeBeside, pathOf, styleModule } from './edition-modules.ts'
import type { PageBundle } from './page-bundle.ts'
import { pagesOf } from './disk/rendered-pages.ts'
import { finishSite } from './finish-site.ts'
import type { CorpusOutput } from './pipeline.ts'
import type { Address } from './policy/address.ts'
import { normaliseBase } from './policy/address.ts'
import { areFew } from './policy/few-documents.ts'
import { plainSettings } from './policy/shown.ts'
import { paysBeside } from './render-beside.ts'
import { renderOnce } from './render-once.ts'
import { showOptions } from './show-options.ts'
import type { SiteOptions } from './site-options.ts'
import { handTables, takeTablesBack } from './site/handed-tables.ts'
import { serveDraft } from './serve-draft.ts'
import { servePublic, watchCorpus } from './watch-corpus.ts'

/** Astro integration of the edition in these folders. */
export function duidu(folders: Folders, options: SiteOptions = {}): AstroIntegration {
  const { reporter = wordReporter(), prefix = '' } = options
  const offline = process.env.OFFLINE !== 'off' && !options.portable
  const tables = join(folders.corpus, '.corpus')
  const started = performance.now()
  const watch = startStopwatch('start', reporter)
  let shown = plainSettings
  let address: Address
  let output: CorpusOutput
  /** Astro's base, and where its bundle that renders pages was written. */
  let astroBase = '/'
  /** Whether a page stands in a folder of its own, whose address ends with a slash. */
  let inFolders = true
  let bundle: PageBundle | null = null
  /** Whether all that pages are made of is the program's own. */
  let isOwn = false
  let kept = () => 0

  /** Compiles the corpus; in a build throws where a site would be wrong or empty. */
  const compile = async (isBuild: boolean, strict = false) => {
    const compiled = await compileCorpus(folders, address, { watch, ...(strict && { strict }) })
    reporter.messages(compiled.report, compiled.files)
    if (isBuild) refuseToBuild(compiled.failed, compiled.output)
    return withoutFiles(compiled.output)
  }

  return {
    name: 'duidu',
    hooks: {
      'astro:config:setup': async ({ config, command, updateConfig, addWatchFile, injectScript, injectRoute }) => {
        if (command === 'preview') return
        const siteRoot = pathOf(config.root)
        isOwn = siteRoot === folders.root && options.components === undefined
        astroBase = normaliseBase(config.base)
        inFolders = config.build.format === 'directory'
        address = { site: config.site ?? '', base: normaliseBase(`${config.base}/${prefix}`) }
        const styles = await orStop(reporter.warn, async () => {
          const settings = readSettings(folders.corpus)
          const path = join(folders.corpus, SETTINGS)
          if (existsSync(path)) addWatchFile(path)
          output = await compile(command === 'build', settings.strict)
          const shownRows = handTables(tables, output.tables)
          if (command === 'build') output = { ...output, trees: [], policies: [], tables: shownRows }
          shown = showOptions(showSettings(settings, output.converter.toHant), options)
          return writeTokens(tables, tokensOf(settings))
        })
        if (command === 'dev') forgetOthers(folders)
        if (siteRoot !== folders.root) injectPages({ injectRoute }, folders.root, prefix)
        for (const style of [...styles, ...(options.customCss ?? []).map((name) => styleModule(siteRoot, name))])
          injectScript('page-ssr', `import ${JSON.stringify(style)}`)
        watch.enter('start')
        updateConfig({
          ...(siteRoot === folders.root && { cacheDir: pathToFileURL(join(storeOf(folders), '/')) }),
          // Pages say that they hold no inline script or style.
          build: { inlineStylesheets: 'never' },
          vite: {
            ...(siteRoot === folders.root && { cacheDir: join(storeOf(folders), 'vite') }),
            build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
            plugins: [
              componentModules(folders.root, siteRoot, options.components),
              bundleOfPages((written) => (bundle = written)),
            ],
            define: {
              'import.meta.env.CORPUS_TABLES': JSON.stringify(tables),
              'import.meta.env.EDITION': JSON.stringify(shown),
              'import.meta.env.EDITION_BASE': JSON.stringify(address.base),
              'import.meta.env.OFFLINE': JSON.stringify(offline),
              'import.meta.env.PORTABLE': JSON.stringify(options.portable ?? false),
            },
          },
        })
      },
      'astro:server:setup': ({ server }) => {
        servePublic(server, folders, address.base)
        serveDraft(server, folders, address.base, () => output.tables)
        const again = async () => {
          const before = output
          const { report, output: after } = await compileCorpus(folders, address)
          output = withoutFiles(after)
          handTables(tables, output.tables)
          return [report, ...describeChange(before, after)].filter(Boolean).join('\n')
        }
        watchCorpus(server, folders, { compile: again, reporter })
      },
      'astro:build:start': ({ setPrerenderer }) => {
        watch.enter('bundle')
        freeUnused()
        tuneHeap()
        setPrerenderer((usual) => {
          const step = (done: number, total: number) => watch.step(done, total)
          const once = renderOnce(usual, {
            folder: pagesOf(folders.corpus, address),
            base: astroBase,
            bundle: () => bundle,
            mayBeBeside: isOwn && paysBeside(output.tables.documents) ? mayBeBeside : null,
            // a folder that is opened without a host needs links to files; few documents have no need of it
            lean: inFolders && !options.portable && !areFew(output.tables.documents),
            step,
          })
          kept = once.kept
          return {
            ...once.prerenderer,
            setup: async () => {
              watch.enter('pages')
              await once.prerenderer.setup?.()
            },
          }
        })
      },
      'astro:build:done': async ({ dir, pages: { length: pages } }) => {
        const { base } = address
        const dist = fileURLToPath(dir)
        output = { ...output, tables: takeTablesBack(output.tables) }
        freeUnused()
        await orStop(reporter.warn, () =>
          finishSite({
            folders,
            output,
            shown,
            dist,
            base,
            offline,
            pages,
            kept: kept(),
            started,
            options,
            reporter,
            watch,
          }),
        )
      },
    },
  }
}

/** Does something; what a user can mend ends the process after its sentence, for Astro would put a stack around it. */
async function orStop<Value>(say: (sentence: string) => void, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    say(error.message)
    process.exit(1)
  }
}

/** Writes the style sheet of the tokens that settings change; gives its path, or none. */
function writeTokens(folder: string, tokens: string | null): string[] {
  if (tokens === null) return []
  const path = join(folder, 'tokens.css')
  writeFileSync(path, tokens)
  return [path]
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
