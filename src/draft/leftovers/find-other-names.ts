/** Organs that a draft names as its source does, where its own place calls them otherwise. */
import type { AgencyIndex } from '../../annotate/agency/agency-index.ts'
import { resolveAgency } from '../../annotate/agency/resolve-agency.ts'
import type { Region } from '../../policy/index.ts'
import { functionOf } from '../../policy/mentions.ts'
import type { EditionDocument } from '../edition-file.ts'
import type { SourcePair } from './find-sources.ts'
import type { Leftover, SearchedRow } from './leftover.ts'

/** An organ by what it does. */
interface Organ {
  function: string | null
  full: string
}

/**
 * Names of organs in provisions that have a source elsewhere, as the source has them, where documents of the draft's own
 * place have another organ for the same function.
 */
export function findOtherNames(
  pairs: readonly SourcePair[],
  edition: Iterable<SearchedRow>,
  documents: ReadonlyMap<string, EditionDocument>,
  own: Region,
  index: AgencyIndex,
): Leftover[] {
  const read = (name: string): Organ => {
    const { id, full, resolved } = resolveAgency(name, { region: own }, index)
    return { function: resolved ? functionOf({ id, name: full }) : null, full }
  }
  const ours = new Map<string, Map<string, string>>()
  for (const { document, names } of edition) {
    if (documents.get(document)?.region?.code !== own.code) continue
    for (const name of names) {
      const organ = read(name)
      if (organ.function === null) continue
      const known = ours.get(organ.function) ?? new Map<string, string>()
      ours.set(organ.function, known.set(organ.full, known.get(organ.full) ?? name))
    }
  }
  return pairs.flatMap(({ draft, anchor, source, document }) =>
    draft.names
      .filter((name) => source.names.includes(name))
      .flatMap((name): Leftover[] => {
        const organ = read(name)
        const known = organ.function === null ? undefined : ours.get(organ.function)
        const [start, place] = [draft.text.indexOf(name), source.text.indexOf(name)]
        if (!known || known.has(organ.full) || start < 0 || place < 0) return []
        const other = known.values().next().value ?? ''
        const where = { document: document.id, provision: source.id, start: place }
        return [
          { kind: 'organ', anchor, start, words: name, source: where, reason: 'own-name', other, otherAnchor: null },
        ]
      }),
  )
}
