import type { Fate, Script } from '../policy/tree.ts'
import type { SourceTable } from '../schemas/index.ts'
import type { Edition } from './edition.ts'
import { documentPath, provisionPath, splitId } from '../policy/paths.ts'
import type { LineNote } from './seed-html.ts'
import { nameAnchor } from '../words/name-anchor.ts'
import type { Word } from '../words/interface.ts'

/** The fates in the order of the legend. */
export const fates: readonly Fate[] = ['text', 'number', 'metadata', 'frame', 'dropped']

/** The word for each fate. */
export const fateWords: Record<Fate, Word> = {
  text: 'fateText',
  number: 'fateNumber',
  metadata: 'fateMetadata',
  frame: 'fateFrame',
  dropped: 'fateDropped',
}

/** Characters of a seed by fate, UTF-16 units. */
export function countFates(source: SourceTable): Record<Fate, number> {
  const counts: Record<Fate, number> = { text: 0, number: 0, metadata: 0, frame: 0, dropped: 0 }
  for (const span of source.spans) counts[span.fate] += span.end - span.start
  return counts
}

/** For each line of a seed that became a provision, the last one it became: the innermost. */
export function lineNotes(
  edition: Edition,
  source: SourceTable,
  script: Script,
  addressOf: (path: string) => string,
): Map<number, LineNote> {
  const notes = new Map<number, LineNote>()
  for (const { line, provision } of source.spans) {
    if (!provision) continue
    const { document, anchor } = splitId(provision)
    const row = edition.provision(provision)
    const path = row ? provisionPath(row.id) : documentPath(document)
    notes.set(line, {
      label: row ? nameAnchor(anchor, script) : '§',
      href: addressOf(path),
    })
  }
  return notes
}
