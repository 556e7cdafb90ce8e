/** Pages as they were rendered, each with what it was made of, below `<corpus>/.corpus/pages`. */
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { promisify } from 'node:util'
import { zstdCompress, zstdDecompressSync } from 'node:zlib'
import type { Address } from '../policy/address.ts'
import { digestOfAll } from '../text/digest.ts'
import { forgetUnused } from './document-cache.ts'

/** A page that was rendered. */
export interface RenderedPage {
  /** Digest of the code that rendered it and of what it was given. */
  made: string
  /** What it read of the corpus, and a digest of that. */
  reads: Record<string, string[]>
  digest: string
  status: number
  headers: [string, string][]
  body: Uint8Array<ArrayBuffer>
}

const compress = promisify(zstdCompress)

/** Where a corpus keeps its pages, for each address at which its edition is to stand. */
export const pagesOf = (corpus: string, { site, base }: Address): string =>
  join(corpus, '.corpus', 'pages', digestOfAll(site, base).slice(0, 16))

/** What is kept of the pages of a corpus: recalled and kept by address; `tidy` forgets what nobody has asked for. */
export function openPages(folder: string) {
  const used = new Set<string>()
  const nameOf = (address: string) => {
    const name = digestOfAll(address).slice(0, 32)
    used.add(name)
    return join(folder, name)
  }
  return {
    recall(address: string): RenderedPage | null {
      const path = nameOf(address)
      if (!existsSync(path)) return null
      try {
        // its digest is compared before it is used
        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
        return deserialize(zstdDecompressSync(readFileSync(path))) as RenderedPage
      } catch {
        return null
      }
    },
    async keep(address: string, page: RenderedPage): Promise<void> {
      const path = nameOf(address)
      const bytes = serialize(page)
      mkdirSync(folder, { recursive: true })
      await writeFile(path, await compress(bytes))
    },
    /** Keeps `tidy` from forgetting a page that another thread recalls or keeps. */
    noteUse: (address: string): void => void nameOf(address),
    tidy: () => forgetUnused(folder, used),
  }
}

/** Astro's key to what only a server would encrypt, another one in each build. Example: "key":"ePawDsT8HNKPyUgH…" */
const KEY = /"key":"[^"]*"/

/** A digest of the bundle in a folder, which holds the code of all pages, their settings and the addresses of styles. */
export function digestOfBundle(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
  const parts = files.flatMap((path) => [
    relative(folder, path),
    /\.m?js$/.test(path) ? readFileSync(path, 'utf8').replace(KEY, '') : readFileSync(path),
  ])
  return digestOfAll(process.version, ...parts)
}
