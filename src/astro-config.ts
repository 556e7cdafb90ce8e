import type { AstroUserConfig } from 'astro'
import type { Folders } from './disk/folders.ts'
import { addressOf, readSettings } from './disk/read-settings.ts'
import { duidu } from './integration.ts'
import type { SiteOptions } from './site-options.ts'

/**
 * What Astro is told to make the site of an edition: pages from the program's folder, everything else from the edition's.
 * Throws a `UserError` where its settings do not fit.
 */
export function astroConfig(folders: Folders, options: SiteOptions = {}): AstroUserConfig & { root: string } {
  const { site, base } = addressOf(readSettings(folders.corpus), process.env)
  return {
    root: folders.root,
    ...(site && { site }),
    base,
    trailingSlash: 'always',
    // All pages are asked for at once, and shared out by `render-once.ts`.
    build: { format: 'directory', concurrency: 100_000 },
    devToolbar: { enabled: false },
    integrations: [duidu(folders, options)],
  }
}
