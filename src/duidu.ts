/** What `import duidu from 'duidu'` gives: an integration that adds an edition to a site made with Astro. */
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { foldersFrom } from './disk/folders.ts'
import { duidu } from './integration.ts'

/** How an edition is added to a site. */
export interface DuiduOptions {
  /** The folder with `seeds/`; the site's own if not given. */
  folder?: string
}

/** The integration for `astro.config.mjs`. */
export function addEdition({ folder }: DuiduOptions = {}): AstroIntegration {
  return duidu(foldersFrom(fileURLToPath(new URL('..', import.meta.url)), folder))
}

export { addEdition as default }
