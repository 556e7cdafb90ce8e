/** The folder of a new edition: a text, settings, what npm and a host need. */
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { textsIn } from './folders.ts'
import { UserError } from './user-error.ts'

/** What npm notes of what it installed, as far as it is asked for. */
const installed = z.object({ packages: z.record(z.string(), z.object({ resolved: z.string().optional() })) })
const ownPackage = z.object({ version: z.string() })

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** The version of the program. */
export const versionOf = (root: string): string => ownPackage.parse(json(join(root, 'package.json'))).version

/** What an edition asks npm for to get this program: the file it was installed from, else its version. */
function requirement(root: string, folder: string): string {
  const modules = dirname(root)
  const note = join(modules, '.package-lock.json')
  const resolved = existsSync(note)
    ? installed.safeParse(json(note)).data?.packages[`node_modules/${basename(root)}`]?.resolved
    : undefined
  if (!resolved?.startsWith('file:')) return `^${versionOf(root)}`
  return `file:${relative(folder, resolve(dirname(modules), resolved.slice('file:'.length))).replaceAll('\\', '/')}`
}

/** A name that npm accepts, of a folder's name. */
const nameOf = (folder: string): string =>
  basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'edition'

const packageOf = (folder: string, root: string): string =>
  `${JSON.stringify(
    {
      name: nameOf(folder),
      private: true,
      type: 'module',
      scripts: {
        start: 'duidu build && duidu serve',
        dev: 'duidu dev',
        build: 'duidu build',
        serve: 'duidu serve',
        check: 'duidu check',
        targets: 'duidu targets',
      },
      dependencies: { duidu: requirement(root, folder) },
      // Neither needs its script; npm asks about those that are not named.
      allowScripts: { esbuild: false, sharp: false },
    },
    null,
    2,
  )}\n`

/**
 * Makes what is missing in `folder`; gives the names of what was made and of what was there before. Throws a `UserError`
 * where a file stands in the way.
 */
export function makeEdition(folder: string, root: string): { made: string[]; kept: string[] } {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UserError(`Unexpected file ${folder}, expected a folder or nothing. 同名的文件已经存在。`)
  const template = join(root, 'src', 'commands', 'template')
  const names = readdirSync(template, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(template, join(parentPath, name)).replaceAll('\\', '/'))
  const files = new Map(
    names.map((name) => [name.replace(/^gitignore$/, '.gitignore'), readFileSync(join(template, name), 'utf8')]),
  )
  files.set('package.json', packageOf(folder, root))
  if (textsIn(join(folder, 'seeds')).length > 0) files.delete('seeds/example.txt')
  const made: string[] = []
  const kept: string[] = []
  for (const [name, content] of [...files].sort()) {
    const path = join(folder, name)
    if (existsSync(path)) {
      kept.push(name)
      continue
    }
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    made.push(name)
  }
  return { made, kept }
}
