import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { OutputFile } from '../compile/data.ts'

/**
 * Makes a folder hold exactly these files: writes what differs, removes what else has one of the endings.
 * Files that are the same keep their time, so that nothing downstream is rebuilt for them.
 */
export function writeFiles(folder: string, files: readonly OutputFile[], endings: readonly string[]): void {
  const wanted = new Set(files.map((file) => join(folder, file.path)))
  for (const { path, content } of files) {
    const target = join(folder, path)
    if (existsSync(target) && readFileSync(target, 'utf8') === content) continue
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const ours = endings.some((ending) => entry.name.endsWith(ending))
    if (entry.isFile() && ours && !wanted.has(path) && !relative(folder, path).startsWith('.')) rmSync(path)
  }
}
