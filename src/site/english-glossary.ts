import { onceByEdition } from './by-edition.ts'
import type { Edition } from './edition.ts'

/**
 * The English of words that the tables name in English, by their Simplified characters: indicators, topics, and terms in
 * every form that the texts have.
 */
export const englishGlossary = onceByEdition('english-glossary', (edition: Edition): Map<string, string> => {
  const { terms, topics, series } = edition.tables
  const formsOf = ({ term, occurrences }: (typeof terms)[number]) => [
    term,
    ...occurrences.map(({ provision, start, end }) => edition.provision(provision)?.text.slice(start, end) ?? term),
  ]
  const names = [
    ...[...series, ...topics].map(({ name, name_en }) => [[name], name_en] as const),
    ...terms.map((row) => [formsOf(row), row.english] as const),
  ]
  return new Map(
    names.flatMap(([words, english]) =>
      english === null ? [] : words.map((word): [string, string] => [word, english.split(';')[0] ?? english]),
    ),
  )
})
