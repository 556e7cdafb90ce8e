/**
 * `/search/api.js`: the search as a module that any page may import, on this site or another. What it needs lies
 * beside it, so that it works below any path.
 */
import { createSearch } from './engine.ts'

const here = import.meta.url

/** The search that answers in a script. */
export const searchIn = createSearch(new URL('../', here))

export const { search, find, detail, parts, jump, locate, warm } = searchIn('Hans')
