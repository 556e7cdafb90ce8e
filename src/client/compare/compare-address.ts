import type { View } from './show-pair.ts'

/** What is compared: ids of two provisions, empty where none is chosen, and how they are shown. */
export interface AskedPair {
  a: string
  b: string
  view: View
}

/** A view by its name; the shared wording where there is none of that name. */
export const viewOf = (value: unknown): View => (value === 'words' || value === 'plain' ? value : 'shared')

/** What the page's address asks for. */
export function readAddress(): AskedPair {
  const query = new URLSearchParams(location.search)
  return { a: query.get('a')?.trim() ?? '', b: query.get('b')?.trim() ?? '', view: viewOf(query.get('view')) }
}

/** The address that asks for it: `?a=<id>&b=<id>&view=words`. */
export function addressOfPair({ a, b, view }: AskedPair): string {
  const query = new URLSearchParams({ a, ...(b && { b }), ...(view !== 'shared' && { view }) })
  return `?${query.toString().replaceAll('%2F', '/')}`
}
