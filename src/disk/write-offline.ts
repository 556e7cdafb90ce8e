/** Writes the service worker and its manifest: the last thing a build does, since they name every file of it. */
import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { DIGEST_BYTES, FIRST, MANIFEST, WORKER, isPage, listName, listOf } from '../client/offline/manifest.ts'
import type { OfflineManifest } from '../client/offline/manifest.ts'

const sourceOf = (name: string): string =>
  fileURLToPath(new URL(`../client/offline/${name}${extname(import.meta.url)}`, import.meta.url))
/** What a reader without a host does not need: public data, declarations, what is for robots, the worker itself. */
const LEFT_OUT = /^data\/|\.csv(?:\.gz)?$|\.d\.ts$|^robots\.txt$|^(?:offline(?:-\d+)?\.json|worker\.js)$/

/** So many files stand in one list; of more, each list has about so many. */
const LISTED = 2000

/** The files of a built site. */
export async function makeManifest(outDir: string): Promise<OfflineManifest> {
  const entries = globSync('**', { cwd: outDir, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = entries.map(({ parentPath, name }) => relative(outDir, join(parentPath, name)).replaceAll('\\', '/'))
  const files: Record<string, string> = {}
  let bytes = 0
  for (const name of names.filter((each) => !LEFT_OUT.test(each)).sort()) {
    const content = await readFile(join(outDir, name))
    bytes += content.length
    files[name.replace(/(^|\/)index\.html$/, '$1')] = digestOfFile(content)
  }
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)
  return { version, files, bytes, pages: Object.keys(files).filter(isPage).length }
}

/** A manifest of very many files in parts: itself with what every reader keeps, and further lists, by name. */
function cutManifest(
  manifest: OfflineManifest,
  listed: number,
): { first: OfflineManifest; further: [string, string][] } {
  const files = Object.entries(manifest.files)
  if (files.length <= listed) return { first: manifest, further: [] }
  const lists: Record<string, string>[] = Array.from({ length: Math.ceil(files.length / listed) }, () => ({}))
  for (const [path, digest] of files) {
    const list = lists[listOf(path, lists.length)]
    if (list) list[path] = digest
  }
  const contents = lists.map((list) => JSON.stringify(list))
  const kept = Object.fromEntries(files.filter(([path]) => FIRST.test(path)))
  return {
    first: { ...manifest, files: kept, lists: contents.map((content) => digestOfFile(Buffer.from(content))) },
    further: contents.map((content, n) => [listName(n), content]),
  }
}

const digestOfFile = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest().subarray(0, DIGEST_BYTES).toString('base64')

/**
 * Writes `offline.json` and `worker.js` into `outDir`. Where nothing is to be kept, `worker.js` is one that removes what
 * was kept before and itself: without it, readers would keep the worker they have. A list has about `listed` files: a
 * reader of a large edition loads those that what is read stands in.
 */
export async function writeOffline(outDir: string, keeps = true, listed = LISTED): Promise<void> {
  const manifest = await makeManifest(outDir)
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { EDITION_VERSION: JSON.stringify(manifest.version) },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: sourceOf(keeps ? 'worker' : 'retire'),
        output: { format: 'iife', entryFileNames: WORKER },
      },
    },
  })
  for (const name of globSync('offline-*.json', { cwd: outDir })) await rm(join(outDir, name))
  if (!keeps) return rm(join(outDir, MANIFEST), { force: true })
  const { first, further } = cutManifest(manifest, listed)
  for (const [name, content] of [[MANIFEST, JSON.stringify(first)] as const, ...further])
    await writeFile(join(outDir, name), content)
}
