/** Copies of the project in which faults are tried, so that nobody's files are touched. */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { applyFault } from './apply.ts'
import type { Mutant } from './mutant.ts'

/** A test that takes longer has noticed something: a fault may make a loop endless. */
const PATIENCE = 600_000

export interface Copy {
  /** Does something while a fault is in the copy. */
  withFault<Result>(mutant: Mutant, act: () => Promise<Result>): Promise<Result>
  /** Runs tests as `npm test` does, those that need no site in one process; true if one of them fails. */
  fails(files: readonly string[]): Promise<boolean>
  /** What the tests said last. */
  said(): string
  remove(): void
}

/** Links each package, so that what a build keeps beside them is the copy's own. */
function linkPackages(folder: string): void {
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync('node_modules')) {
    if (name.startsWith('.') && name !== '.bin') continue
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name))
  }
}

/** Copies what git knows of and does not ignore. */
export function makeCopy(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'duidu-mutants-'))
  const known = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  for (const file of known.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(file, join(folder, file))
  }
  linkPackages(folder)
  let log = ''

  async function fails(files: readonly string[]): Promise<boolean> {
    const env = { ...process.env, UPDATE: '' }
    const child = spawn(process.execPath, ['tests/run.ts', ...files], {
      cwd: folder,
      env,
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
    const code = await new Promise<number | null>((done) => child.on('close', done))
    log = Buffer.concat(said).toString()
    return code !== 0
  }

  return {
    fails,
    said: () => log,
    async withFault(mutant, act) {
      const path = join(folder, mutant.file)
      const sound = readFileSync(path, 'utf8')
      writeFileSync(path, applyFault(sound, mutant))
      try {
        return await act()
      } finally {
        writeFileSync(path, sound)
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
