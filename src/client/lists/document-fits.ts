import { hasWords } from './fold-words.ts'

/** What a document of a list can be filtered by. */
export interface ListedDocument {
  province: string
  level: string
  year: string
  genre: string
  /** Title, number and issuer, folded. */
  words: string
}

/** Value of a filter that asks for documents without one. */
export const NONE = 'none'

/** Whether a document has all that is asked for; words apart by spaces have all to be there. */
export function fits(row: ListedDocument, asked: ReadonlyMap<string, string>): boolean {
  const has = (name: 'province' | 'level' | 'year' | 'genre') => {
    const wanted = asked.get(name)
    return wanted === undefined || (row[name] || NONE) === wanted
  }
  return has('province') && has('level') && has('year') && has('genre') && hasWords(row.words, asked.get('words') ?? '')
}
