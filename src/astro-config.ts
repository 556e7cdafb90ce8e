import type { AstroUserConfig } from 'astro'
import type { Folders } from './disk/folders.ts'
import { duidu } from './integration.ts'

/**
 * What Astro is told to make the site of an edition: pages from the program's folder, everything else from the edition's.
 * `SITE` and `BASE` say where it will stand.
 */
export function astroConfig(folders: Folders): AstroUserConfig & { root: string } {
  const { SITE, BASE = '/' } = process.env
  return {
    root: folders.root,
    ...(SITE && { site: SITE }),
    base: BASE,
    trailingSlash: 'always',
    // Pages wait for the disk: several at a time save a third of their time.
    build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
    devToolbar: { enabled: false },
    integrations: [duidu(folders)],
    vite: { build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } } },
  }
}
