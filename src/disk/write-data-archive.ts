import { globSync, readFileSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { DATA_ARCHIVE, isArchived } from '../policy/data-archive.ts'

/** A time that is the same in each build; ZIP has none before. */
const MTIME = '1980-01-01T00:00:00'

/** Packs the public data in a folder into one archive beside them, unless they are too many. The same bytes each time. */
export async function writeDataArchive(folder: string): Promise<void> {
  const names = globSync('**/*.{json,csv,gz,parquet}', { cwd: folder }).map((name) => name.replaceAll('\\', '/'))
  const sizes = names.map((name) => ({ name, bytes: statSync(join(folder, name)).size }))
  if (names.length === 0 || !isArchived(sizes)) return
  const files = names.sort().map((name) => [`data/${name}`, readFileSync(join(folder, name))])
  await writeFile(join(folder, DATA_ARCHIVE), zipSync(Object.fromEntries(files), { level: 6, mtime: MTIME }))
}
