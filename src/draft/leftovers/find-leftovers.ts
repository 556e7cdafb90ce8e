import { splitId } from '../../policy/paths.ts'
import type { AgencyIndex } from '../../annotate/agency/agency-index.ts'
import type { Region } from '../../policy/index.ts'
import type { EditionDocument } from '../edition-file.ts'
import type { DraftRun } from '../wording/find-wording.ts'
import type { ForeignKnowledge } from './find-foreign.ts'
import { findForeign } from './find-foreign.ts'
import type { IsTarget } from './find-kept.ts'
import { findKept } from './find-kept.ts'
import { findOtherNames } from './find-other-names.ts'
import { findSources } from './find-sources.ts'
import type { Leftover, SearchedRow } from './leftover.ts'

/** What leftovers are looked for in. */
export interface LeftoverGround {
  draft: readonly SearchedRow[]
  edition: ReadonlyMap<string, SearchedRow>
  documents: ReadonlyMap<string, EditionDocument>
  runs: readonly DraftRun[]
  /** The draft's own place. */
  own: Region
  knowledge: ForeignKnowledge
  agencies: AgencyIndex
  isTarget: IsTarget
}

/**
 * What of another place seems to have stayed in a draft, each spot once, in the order of the text: names of the source's
 * place, things that the draft has changed elsewhere, and organs that its own place calls otherwise.
 */
export function findLeftovers(ground: LeftoverGround): Leftover[] {
  const { draft, edition, documents, runs, own, knowledge, agencies, isTarget } = ground
  const pairs = findSources(draft, edition, runs, documents, own)
  const names = new Map<string, string[]>()
  for (const row of edition.values()) names.set(row.document, [...(names.get(row.document) ?? []), ...row.names])
  const all = [
    ...findForeign(draft, runs, pairs, documents, own, knowledge),
    ...findKept(pairs, names, isTarget),
    ...findOtherNames(pairs, edition.values(), documents, own, agencies),
  ]
  const order = new Map(draft.map(({ id }, at) => [splitId(id).anchor, at]))
  const found: Leftover[] = []
  for (const each of all) {
    const end = each.start + each.words.length
    const same = found.some(
      ({ anchor, start, words }) => anchor === each.anchor && start < end && each.start < start + words.length,
    )
    if (!same && !standsInNational(each, runs, documents)) found.push(each)
  }
  return found.sort((x, y) => (order.get(x.anchor) ?? 0) - (order.get(y.anchor) ?? 0) || x.start - y.start)
}

/** Whether a text of the nation has the same words around it: what both draw on is no leftover of either. */
function standsInNational(
  { anchor, start, words }: Leftover,
  runs: readonly DraftRun[],
  documents: ReadonlyMap<string, EditionDocument>,
): boolean {
  return runs.some(
    (run) =>
      run.anchor === anchor &&
      run.at <= start &&
      start + words.length <= run.at + run.length &&
      documents.get(run.document)?.region?.level === 'nation',
  )
}
