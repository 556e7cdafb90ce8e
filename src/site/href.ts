import { normaliseBase } from '../policy/address.ts'
import type { Script } from '../policy/tree.ts'
import { paramOf } from './page-script.ts'

const siteBase = (): string => import.meta.env?.BASE_URL ?? '/'

/**
 * The address of a page in a script, below the base path. `path` is relative to the site
 * (`documents/x/#1.1`), with or without a leading slash.
 */
export function href(path: string, script: Script, base: string = siteBase()): string {
  const prefix = paramOf(script)
  return file(prefix ? `${prefix}/${path}` : path, base)
}

/** The address of a file that is the same in both scripts: data, icons. */
export const file = (path: string, base: string = siteBase()): string =>
  normaliseBase(base) + path.replace(/^\/+/, '').replace(/\/{2,}/g, '/')
