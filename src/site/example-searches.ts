import { onceByEdition } from './by-edition.ts'
import type { Edition } from './edition.ts'
import { splitId } from '../policy/paths.ts'

/** So many searches are offered. */
const OFFERED = 5

/** Characters of a word that is worth a search. */
const LENGTH = { least: 3, most: 8 }

/** Words in Simplified characters that some documents hold and many do not: searches that have results. */
export const exampleSearches = onceByEdition('example-searches', (edition: Edition): string[] => {
  const all = edition.documents.length
  return edition.tables.terms
    .filter(({ term }) => term.length >= LENGTH.least && term.length <= LENGTH.most)
    .map(({ term, occurrences }) => {
      const holding = occurrences.filter(({ provision }) => edition.provision(provision)?.text.includes(term))
      return { term, documents: new Set(holding.map(({ provision }) => splitId(provision).document)).size }
    })
    .filter(({ documents }) => documents > 0)
    .sort((a, b) => Math.abs(a.documents - all / 3) - Math.abs(b.documents - all / 3))
    .slice(0, OFFERED)
    .map(({ term }) => term)
})
