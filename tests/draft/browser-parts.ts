/** The workers of `/draft/` as a browser gets them, bundled and run in this process: nothing but their globals is stood in for. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { putProgramParts } from '../../src/draft/build/program-parts.ts'
import { writeDraftVocabulary } from '../../src/draft/build/write-words.ts'
import type { EditionFile } from '../../src/draft/edition-file.ts'
import type { Sent } from '../../src/draft/in-parts.ts'
import { receiveParts } from '../../src/draft/in-parts.ts'
import { comparedName } from '../../src/client/compare/compared.ts'
import type { ComparedDocument } from '../../src/client/compare/compared.ts'
import type { Vocabulary } from '../../src/schemas/vocabulary.ts'

/** A worker that has been started. */
export interface StartedWorker<Asked, Told> {
  /** Asks it; gives all that it tells until `isLast` says so. */
  ask: (asked: Asked, isLast: (told: Told) => boolean) => Promise<Told[]>
}

/** Folder with both workers, words and the files of an edition; removed when the process ends. */
export async function bundleWorkers(
  vocabulary: Vocabulary,
  edition: EditionFile,
  compared: Readonly<Record<string, ComparedDocument>>,
): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'draft-'))
  process.on('exit', () => rmSync(root, { recursive: true }))
  const folder = join(root, 'draft')
  await putProgramParts(folder)
  await writeDraftVocabulary(vocabulary, folder)
  writeFileSync(join(folder, 'edition.json'), JSON.stringify(edition))
  mkdirSync(join(root, 'compare'))
  for (const [id, document] of Object.entries(compared))
    writeFileSync(
      join(root, 'compare', comparedName(id)),
      gzipSync(JSON.stringify({ hans: document, table: '', patches: [] })),
    )
  return folder
}

/** Who hears what the worker that is asked tells: workers share the globals of this process, and one is asked at a time. */
let hear: ((told: unknown) => void) | undefined
const take = receiveParts((told) => hear?.(told))

/** Starts a worker of a folder. */
export async function startWorker<Asked, Told>(folder: string, name: string): Promise<StartedWorker<Asked, Told>> {
  let listen: ((event: { data: Asked }) => void) | undefined
  Object.assign(globalThis, {
    fetch: async (address: URL) => new Response(readFileSync(fileURLToPath(address))),
    addEventListener: (type: string, each: typeof listen) => {
      if (type === 'message') listen = each
    },
    postMessage: (sent: Sent) => take(structuredClone(sent)),
  })
  await import(pathToFileURL(join(folder, `${name}.js`)).href)
  const started = listen
  return {
    ask: (asked, isLast) =>
      new Promise((done) => {
        const all: Told[] = []
        hear = (value) => {
          const told = value as Told
          all.push(told)
          if (isLast(told)) done(all)
        }
        started?.({ data: asked })
      }),
  }
}
