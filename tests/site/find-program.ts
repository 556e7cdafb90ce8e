/** Browsers of the machine. */
import { existsSync } from 'node:fs'
import { dirname, delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tmpdir } from 'node:os'

/** What starts a browser besides our arguments; without a path, Playwright looks for its own. */
export interface Program {
  executablePath?: string
  env?: NodeJS.ProcessEnv
}

/** The shell has no window, and paints a page in half the time of the whole browser. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell']
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Where macOS and Windows keep Chrome, which is not on the PATH there. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
  ),
]

/** Paths of programs with one of the names, in the order of the names, that stand on the PATH. */
function inPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter((path) => existsSync(path))
}

/**
 * The path in the variable, or the first of the names on the PATH; undefined if there is none. A variable that names
 * no file is an error, not a reason to look on.
 */
export function findProgram(variable: string, names: readonly string[]): string | undefined {
  const path = process.env[variable]
  if (path && !existsSync(path)) throw new Error(`Unexpected ${variable} ${path}, expected the path of a program`)
  return path || inPath(names)[0]
}

/** Where the system says which fonts it has; without it no text has any width. */
const FONTS = '/etc/fonts/fonts.conf'

/** The shell that npm brings for Linux on x64, with what a bare machine lacks: a font, and libraries if asked for. */
async function* fromPackage(libraries: boolean): AsyncGenerator<Program> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  const { default: packaged, inflate } = await import('@sparticuz/chromium')
  const executablePath = await packaged.executablePath()
  const env: NodeJS.ProcessEnv = { ...process.env }
  if (!existsSync(FONTS)) env.FONTCONFIG_PATH ??= join(tmpdir(), 'fonts')
  if (libraries) {
    const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin')
    await inflate(join(bin, 'al2023.tar.br'))
    env.LD_LIBRARY_PATH = [join(tmpdir(), 'al2023', 'lib'), env.LD_LIBRARY_PATH ?? ''].filter(Boolean).join(delimiter)
  }
  yield { executablePath, env }
}

/**
 * Every Chromium that may be on this machine, the best for tests first: `CHROMIUM_PATH` and no other; Playwright's own,
 * a shell of the system, the shell from npm, a whole browser, the shell from npm with its own libraries.
 */
export async function* findChromiums(): AsyncGenerator<Program> {
  const named = findProgram('CHROMIUM_PATH', [])
  if (named) return yield { executablePath: named }
  yield {}
  for (const executablePath of inPath(SHELLS)) yield { executablePath }
  yield* fromPackage(false)
  for (const executablePath of [...inPath(BROWSERS), ...PLACES.filter((path) => existsSync(path))])
    yield { executablePath }
  yield* fromPackage(true)
}
