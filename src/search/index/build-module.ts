/** Writes the search's module, `/search/api.js`: a file of its own with a stable address, not one of Astro's bundles. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const source = (name: string) => fileURLToPath(new URL(`../engine/${name}`, import.meta.url))
/** The ending of modules: `.ts` here, `.js` in the package, which keeps the declarations of `types.ts` as `types.d.ts`. */
const ENDING = extname(import.meta.url)
const TYPES = ENDING === '.ts' ? 'types.ts' : 'types.d.ts'

/** Names that the module exports, as in `Search`. */
const NAMES = ['search', 'find', 'detail', 'parts', 'jump', 'locate', 'warm'] as const

/** The module for Traditional pages: the same search, asked in the other script. */
const HANT = `import { searchIn } from '../../search/api.js'
export { searchIn }
export const { ${NAMES.join(', ')} } = searchIn('Hant')
`

/** What the module declares, `api.d.ts`, from the text of its types. */
export const declareSearch = (types: string): string => `${types}
/** The search that answers in a script. */
export declare function searchIn(script: 'Hans' | 'Hant'): Search
${NAMES.map((name) => `export declare const ${name}: Search['${name}']`).join('\n')}
`

/** Bundles the module for both scripts into `outDir`, with its declarations. */
export async function buildSearchModule(outDir: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      outDir: join(outDir, 'search'),
      emptyOutDir: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: source(`api${ENDING}`),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: 'api.js' },
      },
    },
  })
  const types = declareSearch(await readFile(source(TYPES), 'utf8'))
  for (const [folder, module] of [
    ['search', null],
    ['zh-hant/search', HANT],
  ] as const) {
    await mkdir(join(outDir, folder), { recursive: true })
    if (module) await writeFile(join(outDir, folder, 'api.js'), module)
    await writeFile(join(outDir, folder, 'api.d.ts'), types)
  }
}
