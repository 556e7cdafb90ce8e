import { normaliseBase } from '../policy/address.ts'
import type { PageLanguage } from './page-script.ts'
import { paramOf } from './page-script.ts'

const siteBase = (): string => import.meta.env?.EDITION_BASE ?? '/'

/**
 * The address of a page in a script or in English, below the base path. `path` is relative to the site
 * (`documents/x/#1.1`), with or without a leading slash.
 */
export function href(path: string, language: PageLanguage, base: string = siteBase()): string {
  const prefix = language === 'en' ? language : paramOf(language)
  return file(prefix ? `${prefix}/${path}` : path, base)
}

/** The address of a file that is the same in both scripts: data, icons. */
export const file = (path: string, base: string = siteBase()): string =>
  normaliseBase(base) + path.replace(/^\/+/, '').replace(/\/{2,}/g, '/')
