import type { LinkRow } from '../../schemas/link.ts'

const isNearer = (one: LinkRow, other: LinkRow): boolean =>
  one.relation === other.relation ? one.score > other.score : one.relation === 'same'

/** The shown links that lead from one of their provisions to its nearest counterpart, as pages order them. */
export function nearestLinks(links: readonly LinkRow[]): ReadonlySet<LinkRow> {
  const nearest = new Map<string, LinkRow>()
  for (const link of links) {
    if (!link.shown) continue
    for (const end of [link.a, link.b]) {
      const before = nearest.get(end)
      if (!before || isNearer(link, before)) nearest.set(end, link)
    }
  }
  return new Set(nearest.values())
}
