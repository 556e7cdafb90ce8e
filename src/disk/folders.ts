import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'

/** Where a corpus and the program live. */
export interface Folders {
  /** Folder of the program, with its vocabulary. */
  root: string
  /** Folder of the corpus: `seeds/`, `content/`. */
  corpus: string
}

/** Folders of a run: the corpus is the folder that `CORPUS` names, else the one where the command was given. */
export const foldersFrom = (root: string, corpus: string | undefined = process.env.CORPUS): Folders => ({
  root: resolve(root),
  corpus: resolve(corpus ?? ''),
})

/** Endings of texts as people keep them; README and the like are none of the corpus. */
const TEXT = /\.(?:txt|html?|md|docx?|pdf)$/i
const ABOUT_THE_FOLDER = /^(?:readme|licen[cs]e|changelog|contributing)\b/i

/** Names of files in a folder that look like texts of a corpus, sorted. */
export const textsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && TEXT.test(entry.name) && !ABOUT_THE_FOLDER.test(entry.name))
        .map(({ name }) => name)
        .sort()
    : []

/** Why a folder cannot be a corpus, in one sentence of English and one of Chinese; null if it can. Changes nothing. */
export function problemOf({ corpus }: Folders): string | null {
  if (!existsSync(corpus))
    return `Unexpected CORPUS ${corpus}, which does not exist, expected a folder with seeds/. CORPUS 所指的文件夹不存在，请检查拼写。`
  if (!statSync(corpus).isDirectory())
    return `Unexpected CORPUS ${corpus}, which is a file${extname(corpus) && ` (${extname(corpus)})`}, expected a folder with seeds/. CORPUS 应当是文件夹：新建一个，在其中建 seeds/，把文本放进去。`
  if (existsSync(join(corpus, 'seeds'))) return null
  const texts = textsIn(corpus)
  const found =
    texts.length > 0 ? `${texts.length} texts straight in ${corpus} (${texts[0]})` : `folder ${corpus} without seeds/`
  return `Unexpected ${found}, expected them in ${join(corpus, 'seeds')}. 请在该文件夹中建 seeds/，把文本放进去。`
}

/**
 * Folder of Astro's store of compiled documents: one a corpus, by its path, since the store remembers paths and a
 * corpus that was moved would be looked for where it was.
 */
export function storeOf({ root, corpus }: Folders): string {
  if (corpus === root) return join(root, 'node_modules', '.astro')
  return join(corpus, '.corpus', 'astro', createHash('sha256').update(corpus).digest('hex').slice(0, 16))
}

/** Makes the one store that Astro has for development forget a corpus that is not this one. */
export function forgetOthers({ root, corpus }: Folders): void {
  const folder = join(root, '.astro')
  const note = join(folder, 'corpus.txt')
  if (existsSync(note) && readFileSync(note, 'utf8') === corpus) return
  rmSync(join(folder, 'data-store.json'), { force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(note, corpus)
}
