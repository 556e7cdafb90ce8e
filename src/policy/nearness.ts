/**
 * From this score on a link is likely: of a lot of pairs that no weight was fitted to readers accepted 166 of 205 from here
 * on, and 70 of 182 below (`tests/links/README.md`).
 */
const LIKELY = 0.6

/** Whether a link is likely, or an editor says so. */
export const isLikely = ({ score, editor }: { score: number; editor: string | null }): boolean =>
  editor === 'confirmed' || editor === 'added' || score >= LIKELY

/** A link as far as it is told how near what it joins is. */
interface Told {
  relation: 'same' | 'related'
  score: number
  editor: string | null
}

const rank = (link: Told): number => (isLikely(link) ? 0 : 2) + (link.relation === 'same' ? 0 : 1)

/** The order of a provision's links: likely ones, among these the same measure, then the likelier. */
export const byNearness = (one: Told, other: Told): number => rank(one) - rank(other) || other.score - one.score
