import { areFew } from '../../policy/few-documents.ts'
import type { LinkRow } from '../../schemas/link.ts'
import type { LinkDetail } from '../../schemas/link-detail.ts'
import type { ProvisionRow } from '../../schemas/provision.ts'
import type { ComputedLink, LinkOptions } from './compute-links.ts'
import { createMarker } from './mark-shared.ts'
import { prepareConceptReader } from './concept-reader.ts'
import { nearestLinks } from './nearest-links.ts'

const keyOf = ({ a, b }: Pick<LinkRow, 'a' | 'b'>): string => `${a} ${b}`

/**
 * What each shown link rests on: the parts of its score, and what both texts share, marked on both sides. Among many
 * documents only of the nearest counterpart of each provision, beside which pages show it.
 */
export function explainLinks(
  links: readonly LinkRow[],
  computed: readonly ComputedLink[],
  rows: readonly Pick<ProvisionRow, 'id' | 'text'>[],
  { vocabulary, grammar, documents }: Pick<LinkOptions, 'vocabulary' | 'grammar' | 'documents'>,
): LinkDetail[] {
  const few = areFew(documents)
  const explained = few ? links.filter(({ shown }) => shown) : [...nearestLinks(links)]
  const keys = new Set(explained.map(keyOf))
  const parts = new Map(computed.filter((link) => keys.has(keyOf(link))).map((link) => [keyOf(link), link.parts]))
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const mark = createMarker(prepareConceptReader(vocabulary, grammar))
  return explained.flatMap(({ a, b }) => {
    const [left, right] = [rowOf.get(a), rowOf.get(b)]
    if (!left || !right) return []
    const marks = mark(left, right)
    return { a, b, parts: parts.get(keyOf({ a, b }))?.() ?? [], marks_a: marks.a, marks_b: marks.b }
  })
}
