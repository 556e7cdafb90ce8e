import { byNearness } from '../../policy/nearness.ts'
import type { LinkRow } from '../../schemas/link.ts'

/** The shown links that lead from one of their provisions to its nearest counterpart, as pages order them. */
export function nearestLinks(links: readonly LinkRow[]): ReadonlySet<LinkRow> {
  const nearest = new Map<string, LinkRow>()
  for (const link of links) {
    if (!link.shown) continue
    for (const end of [link.a, link.b]) {
      const before = nearest.get(end)
      if (!before || byNearness(link, before) < 0) nearest.set(end, link)
    }
  }
  return new Set(nearest.values())
}
