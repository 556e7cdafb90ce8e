/**
 * From this score on a link is likely: of a lot of pairs that no weight was fitted to readers accepted 166 of 205 from here
 * on, and 70 of 182 below (`tests/links/README.md`).
 */
const LIKELY = 0.6

/** Whether a link is likely, or an editor says so. */
export const isLikely = ({ score, editor }: { score: number; editor: string | null }): boolean =>
  editor === 'confirmed' || editor === 'added' || score >= LIKELY
