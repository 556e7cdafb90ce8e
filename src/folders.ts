import { resolve } from 'node:path'
import type { Folders } from './read-corpus.ts'

/** Folders of a run: `CORPUS` names another corpus than the project's own. */
export const foldersFrom = (root: string, corpus: string | undefined = process.env.CORPUS): Folders => ({
  root,
  corpus: corpus ? resolve(root, corpus) : root,
})
