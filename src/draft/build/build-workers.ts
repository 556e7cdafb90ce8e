/** Bundles the workers of `/draft/`: modules of the pipeline as they are, with the parts that a browser has for jieba. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, normalizePath } from 'vite'
import type { Plugin } from 'vite'

/** A module beside this one, with the ending that this has: `.ts` here, `.js` in the package. */
const source = (path: string) => fileURLToPath(new URL(`../${path}${extname(import.meta.url)}`, import.meta.url))

/** Modules that only arrange what a schema says: unused, they are left out. */
const PURE = /[\\/](?:zod|src[\\/](?:schemas|text|policy))[\\/]/

/** Modules of the program that have another one in a browser. */
const REPLACED = [
  ['../text/jieba', 'worker/browser-jieba'],
  ['../input/html', 'worker/late-pages'],
  ['../input/references', 'worker/late-pages'],
]
/** Those that have one where a text is only read: a whole dictionary has these characters anyway. */
const REPLACED_FOR_READING = [['../text/simplified', 'worker/late-characters']]

/**
 * Puts the browser's module in the place of the program's, but where the browser's own asks for it. Tells of every module
 * that was looked at.
 */
const browserParts = (modules: readonly string[][], read: (path: string) => void): Plugin => {
  const replaced = new Map(
    modules.map(([from = '', to = '']) => [normalizePath(source(from)), normalizePath(source(to))]),
  )
  return {
    name: 'browser-parts',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.startsWith('.') || !importer || [...replaced.values()].includes(importer)) return null
      const resolved = await this.resolve(id, importer, { skipSelf: true })
      return (resolved && replaced.get(resolved.id)) ?? null
    },
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const path = id.replace(/\?.*$/, '')
        if (existsSync(path)) read(path)
      }
    },
  }
}

/** Bundles a worker into a folder, as `<name>.js` with what it loads later beside it; gives the paths of what it was made of. */
export async function buildWorker(name: 'reader' | 'comparer', outDir: string): Promise<string[]> {
  const replaced = name === 'reader' ? [...REPLACED, ...REPLACED_FOR_READING] : REPLACED
  const vite = createRequire(import.meta.url).resolve('vite/package.json')
  const sources = [fileURLToPath(import.meta.url), vite, createRequire(vite).resolve('rolldown/package.json')]
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base: './',
    plugins: [browserParts(replaced, (path) => sources.push(path))],
    resolve: {
      alias: [
        // the id of a draft is given, not derived
        { find: 'pinyin-pro', replacement: source('worker/no-pinyin') },
      ],
    },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      minify: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: source(`worker/${name === 'reader' ? 'reading' : 'comparing'}-worker`),
        treeshake: { moduleSideEffects: (id) => !PURE.test(id) },
        output: { format: 'es', entryFileNames: `${name}.js`, chunkFileNames: `${name}-[name].js` },
      },
    },
  })
  return sources
}
