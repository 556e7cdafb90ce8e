/** Where an edition stands: `site` is its origin, empty where it is not known; `base` the path below it. */
export interface Address {
  site: string
  base: string
}

/** An edition that does not know where it stands: at the root of some host. */
export const unknownAddress: Address = { site: '', base: '/' }

/** A path with one slash at both ends: `sub//path` gives `/sub/path/`. */
export const normaliseBase = (base: string): string => `/${base}/`.replace(/\/{2,}/g, '/')

/** What a path of the site, `/documents/x/#1.1`, is called from outside: absolute where the site is known, else below the base. */
export function publicUrl(path: string, { site, base }: Address): string {
  const below = normaliseBase(base) + path.replace(/^\/+/, '')
  return site ? new URL(below, site).href : below
}

/** Example: https:, javascript: */
const SCHEME = /^([a-z][a-z0-9+.-]*):/i
const FOLLOWED = new Set(['http', 'https', 'mailto'])
/** What browsers leave out of an address before they read its scheme. */
const UNREAD = /[\u0000-\u0020]/g

/** The scheme of an address that no page leads to, `javascript`; null for http, https, mailto, and what is within the site. */
export function refusedScheme(address: string): string | null {
  const scheme = SCHEME.exec(address.replace(UNREAD, ''))?.[1]?.toLowerCase()
  return scheme === undefined || FOLLOWED.has(scheme) ? null : scheme
}
