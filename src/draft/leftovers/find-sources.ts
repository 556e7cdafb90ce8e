import { splitId } from '../../policy/paths.ts'
import type { Region } from '../../policy/index.ts'
import { isWithin } from '../../policy/regions.ts'
import type { EditionDocument } from '../edition-file.ts'
import type { DraftRun } from '../wording/find-wording.ts'
import type { AlignedRows } from './align-rows.ts'
import { alignRows } from './align-rows.ts'
import type { SearchedRow } from './leftover.ts'

/** A provision of the draft beside the one of another place that it has most words in common with. */
export interface SourcePair {
  draft: SearchedRow
  anchor: string
  source: SearchedRow
  document: EditionDocument
  aligned: AlignedRows
}

/** Share of a provision's characters, and their number, that make another provision its source. */
const LEAST = { share: 0.35, characters: 30 }

/** Whether a document is of another place than `own`: not of it, of one it lies in, or of one that lies in it. */
export const isElsewhere = ({ region }: EditionDocument, own: Region): boolean =>
  region !== null && region.level !== 'nation' && !isWithin(region.code, own.code) && !isWithin(own.code, region.code)

/** The sources of a draft in documents of other places, at most one for a provision. */
export function findSources(
  draft: readonly SearchedRow[],
  edition: ReadonlyMap<string, SearchedRow>,
  runs: readonly DraftRun[],
  documents: ReadonlyMap<string, EditionDocument>,
  own: Region,
): SourcePair[] {
  const byAnchor = Map.groupBy(runs, ({ anchor }) => anchor)
  return draft.flatMap((row) => {
    const anchor = splitId(row.id).anchor
    const shares = [...Map.groupBy(byAnchor.get(anchor) ?? [], ({ provision }) => provision)]
      .map(([provision, own]) => ({ provision, characters: coveredBy(own, row.text.length) }))
      .filter(({ characters }) => characters >= LEAST.characters && characters >= LEAST.share * row.text.length)
      .sort((x, y) => y.characters - x.characters || (x.provision < y.provision ? -1 : 1))
    for (const { provision } of shares) {
      const source = edition.get(provision)
      const document = source && documents.get(source.document)
      if (!source || !document || !isElsewhere(document, own)) continue
      const aligned = alignRows(source.text, row.text)
      return aligned ? [{ draft: row, anchor, source, document, aligned }] : []
    }
    return []
  })
}

function coveredBy(runs: readonly DraftRun[], length: number): number {
  const covered = new Uint8Array(length)
  for (const run of runs) covered.fill(1, run.at, run.at + run.length)
  return covered.reduce((sum, one) => sum + one, 0)
}
