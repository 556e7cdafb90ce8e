/** Words that a draft shares with a document of another place and that name something of that place. */
import { splitId } from '../../policy/paths.ts'
import type { PlaceMatcher } from '../../annotate/place/place-matcher.ts'
import { findPlaces } from '../../annotate/place/place-matcher.ts'
import type { Region } from '../../policy/index.ts'
import { isWithin } from '../../policy/regions.ts'
import type { OtherPlace } from '../../schemas/vocabulary-places.ts'
import type { EditionDocument } from '../edition-file.ts'
import type { DraftRun } from '../wording/find-wording.ts'
import { whatBecame } from './align-rows.ts'
import type { SourcePair } from './find-sources.ts'
import { isElsewhere } from './find-sources.ts'
import type { Leftover, SearchedRow } from './leftover.ts'

/** Where names of places are known from. */
export interface ForeignKnowledge {
  matcher: PlaceMatcher
  places: readonly OtherPlace[]
}

const OF_SOURCE = { reason: 'of-source', other: '', otherAnchor: null } as const

/** A named thing of the source's place in a stretch of text. */
interface Named {
  kind: 'place' | 'reference'
  start: number
  end: number
}

function namedIn(
  text: string,
  region: Region,
  own: Region,
  { matcher, places }: ForeignKnowledge,
  numbers: readonly string[],
): Named[] {
  const within = new Map(places.map(({ id, within: code }) => [id, code]))
  const isTheirs = (ref: string) => {
    const code = /^\d{6}$/.test(ref) ? ref : (within.get(ref) ?? null)
    if (code === null || isWithin(code, own.code) || isWithin(own.code, code)) return false
    return isWithin(code, region.code) || isWithin(region.code, code)
  }
  const named = findPlaces(text, matcher, region)
    .filter(({ ref }) => isTheirs(ref))
    .map(({ start, end }): Named => ({ kind: 'place', start, end }))
  for (const number of numbers) {
    for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1))
      named.push({ kind: 'reference', start: at, end: at + number.length })
  }
  return named
}

/**
 * Names of places, zones and waters of another place, and numbers of its documents, in words that the draft shares with a
 * document of that place; not where a text of the nation, or of the draft's own place, has the same words.
 */
export function findForeign(
  draft: readonly SearchedRow[],
  runs: readonly DraftRun[],
  pairs: readonly SourcePair[],
  documents: ReadonlyMap<string, EditionDocument>,
  own: Region,
  knowledge: ForeignKnowledge,
): Leftover[] {
  const byAnchor = Map.groupBy(runs, ({ anchor }) => anchor)
  const numbersOf = Map.groupBy(
    [...documents.values()].filter(({ number, region }) => number !== null && region !== null),
    ({ region }) => region?.code ?? '',
  )
  return draft.flatMap((row) => {
    const anchor = splitId(row.id).anchor
    const all = byAnchor.get(anchor) ?? []
    const elsewhere = all.filter((run) => {
      const document = documents.get(run.document)
      return document !== undefined && isElsewhere(document, own)
    })
    const ours = all.filter((run) => !elsewhere.includes(run))
    const found = new Map<number, Leftover>()
    for (const [code, theirs] of Map.groupBy(elsewhere, (run) => documents.get(run.document)?.region?.code ?? '')) {
      const region = documents.get(theirs[0]?.document ?? '')?.region
      if (!region) continue
      const numbers = (numbersOf.get(code) ?? []).flatMap(({ number }) => number ?? [])
      for (const { kind, start, end } of namedIn(row.text, region, own, knowledge, numbers)) {
        const holds = ({ at, length }: DraftRun) => at <= start && end <= at + length
        const run = theirs.filter(holds).sort((x, y) => y.length - x.length)[0]
        if (!run || ours.some(holds)) continue
        const source = { document: run.document, provision: run.provision, start: run.start + start - run.at }
        found.set(start, { kind, anchor, start, words: row.text.slice(start, end), source, ...OF_SOURCE })
      }
    }
    // a name between two that were changed: too short to be shared wording, and at the same place all the same
    const pair = pairs.find((each) => each.anchor === anchor)
    const region = pair?.document.region
    for (const { kind, start, end } of pair && region ? namedIn(pair.source.text, region, own, knowledge, []) : []) {
      const became = pair && whatBecame(pair.aligned, start, end)
      if (!pair || !became || !('kept' in became) || found.has(became.kept)) continue
      const [at, to] = [became.kept, became.kept + end - start]
      if (ours.some((run) => run.at <= at && to <= run.at + run.length)) continue
      const source = { document: pair.document.id, provision: pair.source.id, start }
      found.set(at, { kind, anchor, start: at, words: row.text.slice(at, to), source, ...OF_SOURCE })
    }
    return [...found.values()]
  })
}
