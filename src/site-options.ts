import type { Reporter } from './disk/reporter.ts'

/** How the site of an edition is made, beside what its settings say. */
export interface SiteOptions {
  /** Who is told of it. */
  reporter?: Reporter
  /** Whether its pages open from a folder, without a host. */
  portable?: boolean
  /** Whether the whole is packed into one file as well. */
  zip?: boolean
  /** The path of the edition in a larger site, `policies`. */
  prefix?: string
  /** Components that take the place of the program's, by name: paths from the site's folder. */
  components?: Readonly<Partial<Record<ComponentName, string>>>
  /** Style sheets after the program's: paths from the site's folder, or names of packages. */
  customCss?: readonly string[]
  /** Words of the interface by name: one for both scripts, or Simplified and Traditional. */
  words?: Readonly<Record<string, string | readonly [hans: string, hant: string]>>
  /** The language of those words, BCP 47. */
  wordsLanguage?: string
}

/** The components that a site may replace. */
export const COMPONENT_NAMES = ['Head', 'Header', 'Footer'] as const
export type ComponentName = (typeof COMPONENT_NAMES)[number]
