import type { PublicTables } from '../schemas/tables.ts'

/** A line of the glossary: a word or a name with its English. */
interface GlossaryLine {
  kind: 'term' | 'agency' | 'topic' | 'indicator'
  id: string
  simplified: string
  traditional: string
  english: string
  /** For a term, what it means. */
  definition: string | null
  source: string | null
}

/** What the tables have an English for, of what occurs in the corpus: terms, agencies, topics, indicators. */
export function glossaryOf({ terms, agencies, topics, series }: PublicTables): GlossaryLine[] {
  const named = (
    kind: GlossaryLine['kind'],
    rows: readonly { id: string; name: string; name_hant: string; name_en: string | null }[],
  ) =>
    rows.flatMap(({ id, name, name_hant, name_en }): GlossaryLine[] =>
      name_en === null
        ? []
        : [{ kind, id, simplified: name, traditional: name_hant, english: name_en, definition: null, source: null }],
    )
  return [
    ...terms.flatMap(({ id, term, term_hant, english, definition, source, occurrences }): GlossaryLine[] =>
      english === null || occurrences.length === 0
        ? []
        : [{ kind: 'term', id, simplified: term, traditional: term_hant, english, definition, source }],
    ),
    ...named('agency', agencies),
    ...named('topic', topics),
    ...named('indicator', series),
  ]
}
