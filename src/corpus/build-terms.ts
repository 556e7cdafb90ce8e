import type { TermMatcher } from '../annotate/term/term-matcher.ts'
import { findTerms } from '../annotate/term/term-matcher.ts'
import type { Script } from '../policy/index.ts'
import type { ProvisionRow, TermRow } from '../schemas/index.ts'
import type { VocabularyTerm } from '../schemas/vocabulary-terms.ts'

/** A provision with the script its document is written in. */
export interface ScriptedProvision {
  row: ProvisionRow
  script: Script
}

/** Words of Taiwan and Hong Kong in one line, each with its place unless they are one: 網路（臺）、網絡（港）. */
export function regionalWords({ tw, hk }: VocabularyTerm['regional']): string | null {
  if (tw !== undefined && tw === hk) return tw
  const words = [tw === undefined ? '' : `${tw}（臺）`, hk === undefined ? '' : `${hk}（港）`].filter(Boolean)
  return words.length > 0 ? words.join('、') : null
}

/**
 * The table of the terms that occur, sorted by id, each with all its occurrences in the order of the provisions. Offsets are those of
 * the provision's text, the same in both scripts. A term that occurs nowhere has no row.
 */
export function buildTerms(
  provisions: readonly ScriptedProvision[],
  vocabulary: readonly VocabularyTerm[],
  matcher: TermMatcher,
  toHant: (text: string) => string,
): TermRow[] {
  const occurrences = new Map<string, TermRow['occurrences']>()
  for (const { row, script } of provisions) {
    for (const { id, start, end } of findTerms(script === 'Hans' ? row.text : row.text_hant, matcher, script)) {
      const list = occurrences.get(id) ?? []
      list.push({ provision: row.id, start, end })
      occurrences.set(id, list)
    }
  }
  return vocabulary
    .flatMap((term) => {
      const own = occurrences.get(term.id)
      return own ? [rowOf(term, own, toHant)] : []
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function rowOf(term: VocabularyTerm, occurrences: TermRow['occurrences'], toHant: (text: string) => string): TermRow {
  const { id, english, definition, source, reviewed, place } = term
  return {
    id,
    term: term.term,
    term_hant: term.hant ?? toHant(term.term),
    regional: regionalWords(term.regional),
    english,
    definition,
    source,
    reviewed,
    place,
    occurrences,
    url: `/terms/${id}/`,
  }
}
