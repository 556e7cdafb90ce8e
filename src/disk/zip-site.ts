/** A site as one file. */
import { closeSync, globSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Zip, ZipDeflate } from 'fflate'
import { UserError } from './user-error.ts'

/** The date of every file in it: the first that the format knows, read as local time by all programs. */
const DATE = new Date(1980, 0, 1)
/** Most files and bytes of the format without its extensions: APPNOTE 4.4. */
const MOST = { files: 65_535, bytes: 4_294_967_295 }
const LEVEL = 9

/** Names of the files of a folder, sorted. */
const namesIn = (dir: string): string[] =>
  globSync('**', { cwd: dir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dir, join(parentPath, name)).replaceAll('\\', '/'))
    .sort()

/**
 * Packs a site into a file; the same site gives the same bytes. Gives how many there are. `onStep` is told how many files
 * are packed. Throws a `UserError` for a site that is too large for the format.
 */
export function zipSite(dir: string, path: string, onStep?: (done: number, total: number) => void): number {
  const names = namesIn(dir)
  const total = names.reduce((sum, name) => sum + statSync(join(dir, name)).size, 0)
  if (names.length > MOST.files || total > MOST.bytes)
    throw new UserError(
      `Unexpected ${names.length} files of ${total} bytes, expected at most ${MOST.files} and ${MOST.bytes} in one zip file. 网站太大，不能压缩成一个文件。`,
    )
  const file = openSync(path, 'w')
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error
      writeSync(file, chunk)
    })
    for (const [index, name] of names.entries()) {
      const entry = new ZipDeflate(name, { level: LEVEL })
      entry.mtime = DATE
      zip.add(entry)
      entry.push(readFileSync(join(dir, name)), true)
      onStep?.(index + 1, names.length)
    }
    zip.end()
  } finally {
    closeSync(file)
  }
  return statSync(path).size
}
