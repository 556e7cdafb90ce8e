import { getCollection } from 'astro:content'
import type { CollectionEntry } from 'astro:content'

let known: Promise<CollectionEntry<'policies'>[]> | undefined

/** The compiled documents; loaded once in a build, each time in development. */
export function policies(): Promise<CollectionEntry<'policies'>[]> {
  if (!import.meta.env.PROD) return getCollection('policies')
  known ??= getCollection('policies')
  return known
}
