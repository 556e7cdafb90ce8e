/** What has been made of seeds, kept in files that are named by all it depends on: `<corpus>/.corpus/cache/<digest>`. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Fault, Finished, CompiledSeed } from '../pipeline/compile-document.ts'
import type { Message } from '../input/messages.ts'
import { digestOfAll } from '../text/digest.ts'
import type { Folders } from './folders.ts'

/** What is kept of a seed: why it is not read, or what reading it said and what was made of it. */
export type KeptSeed = { refused: string } | { read: Message[]; compiled: CompiledSeed }

/** What is kept of a document that was finished beside others. */
export type KeptJob = Finished | Fault

/** The rooms whose code decides what is made of a seed; any change in them makes everything anew. */
const ROOMS = ['policy', 'schemas', 'text', 'input', 'parse', 'annotate', 'checks', 'corpus', 'compile', 'pipeline']
/** The modules of this room that do. */
const READERS = ['read-seed', 'document-cache']

/** Where it is kept: `CACHE` names another folder, one that several machines share. */
export const cacheOf = ({ corpus, root }: Folders, named: string | undefined = process.env.CACHE): string =>
  named ? resolve(root, named) : join(corpus, '.corpus', 'cache')

/** A digest of the code, of the packages it calls and of the Node that runs it: all of what is made but for the input. */
export function digestOfCode(root: string): string {
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(root, 'src', room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  )
  const packages = ['package-lock.json', 'package.json'].map((name) => join(root, name))
  const all = [
    ...files.sort(),
    ...READERS.map((name) => join(root, 'src', 'disk', `${name}${extname(import.meta.url)}`)),
    ...packages.filter(existsSync),
  ]
  return digestOfAll(process.version, ...all.map((path) => readFileSync(path)))
}

/** Writes what was made, whole or not at all: another process may read it at the same time. */
export function keep(folder: string, name: string, value: KeptSeed | KeptJob): Buffer {
  const bytes = serialize(value)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  const written = `${path}.${randomUUID()}`
  writeFileSync(written, zstdCompressSync(bytes))
  renameSync(written, path)
  return bytes
}

/** What is kept under a name; null where nothing is, or what is there cannot be read. */
export function recall<Value extends KeptSeed | KeptJob>(folder: string, name: string): Value | null {
  const path = join(folder, name)
  if (!existsSync(path)) return null
  try {
    return open<Value>(zstdDecompressSync(readFileSync(path)))
  } catch {
    return null
  }
}

/** What bytes that `keep` gave stand for. */
export function open<Value extends KeptSeed | KeptJob>(bytes: Uint8Array): Value {
  // its name says which code wrote it, and what
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return deserialize(bytes) as Value
}

/** Removes what is kept under other names than these: of texts that have changed or gone. */
export function forgetUnused(folder: string, used: ReadonlySet<string>): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true })
}
