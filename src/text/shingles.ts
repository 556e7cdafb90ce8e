/** Length of a run, in UTF-16 units: five Chinese characters are about a phrase. */
const RUN = 5

/** The hashes of all runs of five units of a text; empty for a shorter one. Rolling, so time is linear (Karp and Rabin 1987). */
export function shingles(text: string): Set<number> {
  const found = new Set<number>()
  let hash = 0
  const drop = (31 ** RUN) | 0
  for (let i = 0; i < text.length; i++) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
    if (i >= RUN) hash = (hash - Math.imul(drop, text.charCodeAt(i - RUN))) | 0
    if (i >= RUN - 1) found.add(hash)
  }
  return found
}
