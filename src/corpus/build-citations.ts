import { hashName } from '../policy/hash-name.ts'
import { normalizeNumber } from '../annotate/citation/find-numbers.ts'
import { titleKey } from '../annotate/citation/title-key.ts'
import { plain } from '../text/plain.ts'
import { isCitationSpan } from '../policy/mentions.ts'
import type { CitationRow } from '../schemas/index.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { readRelations } from './citation-relation.ts'
import type { PlacedText } from './place-texts.ts'

/** A provision's id with its texts in place. */
export interface CitingProvision {
  /** `<document>/<anchor>`. */
  id: string
  texts: readonly PlacedText[]
}

/** The table of citations of annotated provisions, in reading order; offsets are those of the provision's text. */
export function buildCitations(
  provisions: readonly CitingProvision[],
  toHans: (text: string) => string,
  grammar: Grammar,
): CitationRow[] {
  return provisions.flatMap(({ id, texts }) =>
    texts.flatMap(({ node, shift, from }) => {
      const spans = node.spans.filter(isCitationSpan).filter(({ start }) => start >= from)
      if (spans.length === 0) return []
      const relationOf = readRelations(toHans(node.text), grammar)
      return spans.map(({ ref, start, end, citation }): CitationRow => {
        const { cited, kind, resolved, provision, issuer, number } = citation
        return {
          id: ref,
          provision: id,
          cited: toHans(cited),
          kind,
          work: resolved ?? workOf(cited, kind === 'number'),
          resolved,
          article: provision === null ? null : toHans(provision),
          issuer: issuer === null ? null : toHans(issuer),
          number: number === null ? null : toHans(number),
          relation: kind === 'document' || kind === 'number' ? relationOf(start, end) : null,
          start: start + shift,
          end: end + shift,
        }
      })
    }),
  )
}

/** An id for a title or number outside the corpus, the same however it is cited. */
function workOf(cited: string, isNumber: boolean): string {
  const words = plain(cited)
  if (isNumber) return hashName(normalizeNumber(words))
  const key = titleKey(words, [])
  return hashName([key.words, key.years].join(' ').trim())
}
