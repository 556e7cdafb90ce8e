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
import { gzipSync } from 'node:zlib'
import type { OutputFile, StreamedFile } from '../compile/data.ts'

const isStreamed = (file: OutputFile): file is StreamedFile => 'pieces' in file

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w')
  try {
    for (const piece of pieces) writeSync(file, piece)
  } finally {
    closeSync(file)
  }
}

/**
 * Writes a file if it does not hold this already; one whose name says so is compressed. What comes piece by piece is
 * written in any case: to make it twice takes longer.
 */
function writeOne(target: string, file: OutputFile): void {
  if (target.endsWith('.gz')) {
    const bytes = gzipSync(file.content)
    if (existsSync(target) && readFileSync(target).equals(bytes)) return
    mkdirSync(dirname(target), { recursive: true })
    return writeFileSync(target, bytes)
  }
  if (isStreamed(file)) {
    mkdirSync(dirname(target), { recursive: true })
    return writePieces(target, file.pieces())
  }
  if (existsSync(target) && readFileSync(target, 'utf8') === file.content) return
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, file.content)
}

/**
 * Makes a folder hold exactly these files: writes what differs, removes what else has one of the endings.
 * Other files that are the same keep their time, so that nothing downstream is rebuilt for them.
 */
export function writeFiles(folder: string, files: readonly OutputFile[], endings: readonly string[]): void {
  const wanted = new Set(files.map((file) => join(folder, file.path)))
  for (const file of files) writeOne(join(folder, file.path), file)
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const ours = endings.some((ending) => entry.name.endsWith(ending))
    if (entry.isFile() && ours && !wanted.has(path) && !relative(folder, path).startsWith('.')) rmSync(path)
  }
}
