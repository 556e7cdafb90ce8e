/** What `import duidu from 'duidu'` gives: an integration that adds an edition to a site made with Astro. */
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { foldersFrom } from './disk/folders.ts'
import { duidu } from './integration.ts'

/** How an edition is added to a site. */
export interface DuiduOptions {
  /** The folder with `seeds/` and `duidu.yaml`; the folder where Astro runs if not given. */
  folder?: string
  /** The path of the edition in the site, `policies`; the whole site if not given. */
  prefix?: string
  /** Components that take the place of the program's: paths from the site's folder. Their props are `script`, `path`, `reading`. */
  components?: { Head?: string; Header?: string; Footer?: string }
  /** Style sheets after the program's: paths from the site's folder, or names in packages. */
  customCss?: readonly string[]
  /** Words of the interface by name: one for both scripts, or Simplified and Traditional. */
  words?: Readonly<Record<string, string | readonly [hans: string, hant: string]>>
  /** The language of those words, as `en`. */
  wordsLanguage?: string
}

/** The integration for `astro.config.mjs`. */
export function addEdition({ folder, prefix = '', ...options }: DuiduOptions = {}): AstroIntegration {
  const folders = foldersFrom(fileURLToPath(new URL('..', import.meta.url)), folder)
  return duidu(folders, { ...options, prefix: prefix.replace(/^\/+|\/+$/g, '') })
}

export { addEdition as default }
