import TSCharacters from 'opencc-js/dict/TSCharacters'
import type { Replacement } from './entries.ts'
import { readEntries } from './entries.ts'

let known: ReadonlyMap<string, string> | undefined

const isUnit = ([from, to]: Replacement): boolean => from.length === 1 && to.length === 1

/** Simplified characters by Traditional ones, OpenCC's TSCharacters: single UTF-16 units only. The same map each time. */
export const simplifiedByTraditional = (): ReadonlyMap<string, string> =>
  (known ??= new Map(readEntries(TSCharacters).filter(isUnit)))
