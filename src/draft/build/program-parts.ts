/** What `/draft/` loads that depends on the program alone: its workers and the dictionary. */
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWorker } from './build-workers.ts'
import { keepMade } from './keep-made.ts'
import { writeDraftWords } from './write-words.ts'

/** The program's folder. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** Puts the workers and the dictionary into a folder; bundles and packs only what has changed since it was last done. */
export async function putProgramParts(outDir: string): Promise<void> {
  const kept = join(ROOT, 'node_modules', '.astro', 'draft')
  await keepMade({ root: ROOT, kept, outDir }, async (folder) => [
    fileURLToPath(import.meta.url),
    fileURLToPath(new URL(`keep-made${extname(import.meta.url)}`, import.meta.url)),
    ...['package-lock.json', 'tsconfig.json'].map((name) => join(ROOT, name)),
    ...(await buildWorker('reader', folder)),
    ...(await buildWorker('comparer', folder)),
    ...(await writeDraftWords(folder)),
  ])
}
