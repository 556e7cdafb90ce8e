import type { DocumentRow, TargetRow } from '../schemas/index.ts'
import { readReferences } from '../input/references.ts'
import { foldForSearch } from '../text/fold.ts'
import { readQuery } from '../text/lookalikes.ts'

/** A target whose words are not those of its seed. */
export interface QuoteFault {
  target: TargetRow
  /** What stands in the seed at its place. */
  found: string
  expected: string
}

/** Words without what an edition changes: width, script, white space, look-alikes, what is not seen, references. */
function bare(text: string): string {
  const { mapped } = readReferences({ text, segments: [] })
  return foldForSearch(readQuery(mapped.text)).replace(/\s/g, '')
}

/**
 * Slices every quote from its seed again and compares. `seed.quote` has to be the slice; the quote that is shown has
 * to hold its words, but for width and script, where the seed is the document's own: a quote wrapped over lines is cut
 * in `seed`, and words restored from a witness are not the witness's.
 */
export function verifyQuotes(
  targets: readonly TargetRow[],
  documents: readonly DocumentRow[],
  seedText: (file: string) => string,
): QuoteFault[] {
  const lines = new Map<string, string[]>()
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? seedText(file).split('\n')
    lines.set(file, known)
    return known
  }
  const fileOf = new Map(documents.map((row) => [row.id, row.seed.file]))
  return targets.flatMap((target): QuoteFault[] => {
    const { file, line, start, end, quote } = target.seed
    const found = linesOf(file)[line - 1]?.slice(start, end) ?? ''
    if (found !== quote) return [{ target, found, expected: quote }]
    if (fileOf.get(target.document) !== file || bare(target.quote).includes(bare(quote))) return []
    return [{ target, found, expected: target.quote }]
  })
}
