/** Files that are made of files: made once, and taken from where they are kept until one of those has changed. */
import { randomUUID } from 'node:crypto'
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { digestOfAll } from '../../text/digest.ts'

/** The list of the files that what is kept was made of, a line each. */
const SOURCES = 'sources.txt'

/** Example: `…/node_modules/zod` of `…/node_modules/zod/v4/core.js` */
const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/

/** Files with the descriptions of the packages they are of. */
export const withPackages = (files: readonly string[]): string[] =>
  [
    ...new Set(files.flatMap((file) => [file, ...(PACKAGE.exec(file) ?? []).map((at) => join(at, 'package.json'))])),
  ].sort()

/** A digest of files, their names and the Node that runs; of a file that is not there, that it is not. */
async function digestOfFiles(root: string, files: readonly string[]): Promise<string> {
  const parts: (string | Uint8Array)[] = [process.version]
  for (const file of files) {
    const bytes = await readFile(join(root, file)).catch(() => null)
    parts.push(file, bytes === null ? 'none' : 'there', bytes ?? '')
  }
  return digestOfAll(...parts)
}

/** The files of a folder; none where it is not there. */
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

/**
 * Puts into `outDir` what `make` writes into the folder that it is given. It names every file it made that of; while all of
 * them have the same bytes, what was made is taken from `kept`. Where nothing can be kept, it is made each time.
 */
export async function keepMade(
  { root, kept, outDir }: { root: string; kept: string; outDir: string },
  make: (folder: string) => Promise<readonly string[]>,
): Promise<void> {
  const known = await readFile(join(kept, SOURCES), 'utf8').catch(() => null)
  const digest = known === null ? null : await digestOfFiles(root, known.split('\n'))
  if (digest !== null && (await namesIn(kept)).includes(digest)) {
    await cp(join(kept, digest), outDir, { recursive: true })
    return
  }
  const made = join(kept, `new-${randomUUID()}`)
  const isKept = await mkdir(made, { recursive: true }).then(
    () => true,
    () => false,
  )
  const sources = withPackages(await make(isKept ? made : outDir)).map((file) => relative(root, file))
  if (!isKept) return
  await cp(made, outDir, { recursive: true })
  const name = await digestOfFiles(root, sources)
  const before = (await namesIn(kept)).filter((each) => /^[\da-f]{64}$/.test(each) && each !== name)
  // another process may have kept the same in the meantime
  await rename(made, join(kept, name)).catch(() => rm(made, { recursive: true }))
  const list = join(kept, `new-${randomUUID()}`)
  await writeFile(list, sources.join('\n'))
  await rename(list, join(kept, SOURCES))
  for (const each of before) await rm(join(kept, each), { recursive: true, force: true })
}
