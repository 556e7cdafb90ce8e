import type { LinkRow } from '../../schemas/link.ts'
import type { LinkDetail } from '../../schemas/link-detail.ts'
import type { ProvisionRow } from '../../schemas/provision.ts'
import type { ComputedLink, LinkOptions } from './compute-links.ts'
import { createMarker } from './mark-shared.ts'
import { prepareConceptReader } from './concept-reader.ts'

/** What each shown link rests on: the parts of its score, and what both texts share, marked on both sides. */
export function explainLinks(
  links: readonly LinkRow[],
  computed: readonly ComputedLink[],
  rows: readonly ProvisionRow[],
  { vocabulary, grammar }: Pick<LinkOptions, 'vocabulary' | 'grammar'>,
): LinkDetail[] {
  const parts = new Map(computed.map((link) => [`${link.a} ${link.b}`, link.parts]))
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const mark = createMarker(prepareConceptReader(vocabulary, grammar))
  return links.flatMap(({ a, b, shown }) => {
    const [left, right] = [rowOf.get(a), rowOf.get(b)]
    if (!shown || !left || !right) return []
    const marks = mark(left, right)
    return { a, b, parts: parts.get(`${a} ${b}`) ?? [], marks_a: marks.a, marks_b: marks.b }
  })
}
