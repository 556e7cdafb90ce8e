import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { OutputFile, StreamedFile } from '../compile/data.ts'
import { someAtOnce } from './some-at-once.ts'

const isStreamed = (file: OutputFile): file is StreamedFile => 'pieces' in file

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w')
  try {
    for (const piece of pieces) writeSync(file, piece)
  } finally {
    closeSync(file)
  }
}

/** Writes a file if it does not hold this already. */
function writeChanged(target: string, content: Buffer): void {
  if (existsSync(target) && readFileSync(target).equals(content)) return
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, content)
}

const compress = promisify(gzip)

async function writeCompressed(target: string, content: string): Promise<void> {
  writeChanged(target, await compress(content, { level: constants.Z_BEST_COMPRESSION }))
}

/** Writes a file. What comes piece by piece is written in any case: to make it twice takes longer. */
function writeOne(target: string, file: OutputFile): void {
  if (!isStreamed(file)) return writeChanged(target, Buffer.from(file.content))
  mkdirSync(dirname(target), { recursive: true })
  writePieces(target, file.pieces())
}

/** So many files are compressed while the next are made. */
const COMPRESSING = 4

/**
 * Makes a folder hold exactly these files: writes what differs, that whose name says so compressed, and removes what else
 * has one of the endings. Other files that are the same keep their time, so that nothing downstream is rebuilt for them.
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  endings: readonly string[],
): Promise<void> {
  const wanted = new Set(files.map((file) => join(folder, file.path)))
  const compressing = someAtOnce(COMPRESSING)
  for (const file of files) {
    const target = join(folder, file.path)
    if (!target.endsWith('.gz')) writeOne(target, file)
    else {
      await compressing.room()
      compressing.add(writeCompressed(target, file.content))
    }
  }
  await compressing.all()
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const ours = endings.some((ending) => entry.name.endsWith(ending))
    if (entry.isFile() && ours && !wanted.has(path) && !relative(folder, path).startsWith('.')) rmSync(path)
  }
}
