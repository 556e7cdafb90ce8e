import { resolve } from 'node:path'
import type { Address } from '../policy/address.ts'

/** Where a corpus and the program live. */
export interface Folders {
  /** Folder of the program, with its vocabulary. */
  root: string
  /** Folder of the corpus: `seeds/`, `content/`. */
  corpus: string
}

/** Folders of a run: `CORPUS` names another corpus than the project's own. */
export const foldersFrom = (root: string, corpus: string | undefined = process.env.CORPUS): Folders => ({
  root,
  corpus: corpus ? resolve(root, corpus) : root,
})

/** Where the edition will stand: `SITE` and `BASE`, as `astro.config.mjs` reads them. */
export const addressFrom = ({ SITE = '', BASE = '/' }: NodeJS.ProcessEnv): Address => ({ site: SITE, base: BASE })
