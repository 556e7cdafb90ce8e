/** An edition beside this project that has the package, as npm would install it. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { after } from 'node:test'
import { makePackage } from './make-package.ts'

let made: string | undefined

/** The folder of the package, made once a process. */
export function packageFolder(): string {
  made ??= resolve(makePackage(), '..', 'duidu')
  return made
}

/** A folder that has the package in its `node_modules`; what that needs is found in the project's own. */
export function folderWithPackage(): string {
  mkdirSync('.test', { recursive: true })
  const folder = mkdtempSync(resolve('.test', 'edition-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(packageFolder(), join(folder, 'node_modules', 'duidu'), { recursive: true })
  return folder
}

/** Runs `duidu` of the package in a folder. */
export function runPacked(folder: string, args: readonly string[], env: Record<string, string> = {}) {
  const program = join(folder, 'node_modules', 'duidu', 'src', 'cli.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, CORPUS: folder, STRICT: '', ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
