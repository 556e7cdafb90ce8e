/** Writes the service worker and its manifest: the last thing a build does, since they name every file of it. */
import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { DIGEST_BYTES, MANIFEST, WORKER } from '../client/offline/manifest.ts'
import type { OfflineManifest } from '../client/offline/manifest.ts'

const sourceOf = (name: string): string =>
  fileURLToPath(new URL(`../client/offline/${name}${extname(import.meta.url)}`, import.meta.url))
/** What a reader without a host does not need: public data, declarations, what is for robots, the worker itself. */
const LEFT_OUT = /^data\/|\.d\.ts$|^robots\.txt$|^(?:offline\.json|worker\.js)$/

/** The files of a built site. */
export async function makeManifest(outDir: string): Promise<OfflineManifest> {
  const entries = globSync('**', { cwd: outDir, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = entries.map(({ parentPath, name }) => relative(outDir, join(parentPath, name)).replaceAll('\\', '/'))
  const files: Record<string, string> = {}
  let bytes = 0
  for (const name of names.filter((each) => !LEFT_OUT.test(each)).sort()) {
    const content = await readFile(join(outDir, name))
    bytes += content.length
    const digest = createHash('sha256').update(content).digest()
    files[name.replace(/(^|\/)index\.html$/, '$1')] = digest.subarray(0, DIGEST_BYTES).toString('base64')
  }
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)
  return { version, files, bytes }
}

/**
 * Writes `offline.json` and `worker.js` into `outDir`. Where nothing is to be kept, `worker.js` is one that removes what
 * was kept before and itself: without it, readers would keep the worker they have.
 */
export async function writeOffline(outDir: string, keeps = true): Promise<void> {
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
  if (keeps) await writeFile(join(outDir, MANIFEST), JSON.stringify(manifest))
  else await rm(join(outDir, MANIFEST), { force: true })
}
