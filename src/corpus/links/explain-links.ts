import type { LinkRow } from '../../schemas/link.ts'
import type { LinkDetail } from '../../schemas/link-detail.ts'
import type { ProvisionRow } from '../../schemas/provision.ts'
import type { ConceptVocabulary } from '../../schemas/vocabulary-concepts.ts'
import type { ComputedLink } from './compute-links.ts'
import { createMarker } from './mark-shared.ts'
import { prepareConceptReader } from './concept-reader.ts'

/** What each shown link rests on: the parts of its score, and what both texts share, marked on both sides. */
export function explainLinks(
  links: readonly LinkRow[],
  computed: readonly ComputedLink[],
  rows: readonly ProvisionRow[],
  vocabulary: ConceptVocabulary,
): LinkDetail[] {
  const parts = new Map(computed.map((link) => [`${link.a} ${link.b}`, link.parts]))
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const mark = createMarker(prepareConceptReader(vocabulary))
  return links.flatMap(({ a, b, shown }) => {
    const [left, right] = [rowOf.get(a), rowOf.get(b)]
    if (!shown || !left || !right) return []
    const marks = mark(left, right)
    return { a, b, parts: parts.get(`${a} ${b}`) ?? [], marks_a: marks.a, marks_b: marks.b }
  })
}
