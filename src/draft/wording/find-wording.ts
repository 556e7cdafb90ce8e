/** What of a draft stands in documents of the edition too: formulas, which many have, and what is peculiar to few. */
import { splitId } from '../../policy/paths.ts'
import { sharedWording } from '../../corpus/shared-runs.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import type { ProvisionRow } from '../../schemas/index.ts'
import type { EditionDocument } from '../edition-file.ts'
import type { WordingKind } from './kind-of-wording.ts'
import { kindOfWording } from './kind-of-wording.ts'
import { countOwn, ownWordsIn, worksNamedIn } from './own-words.ts'

/** A place of shared words in the edition. */
export interface SharedPlace {
  document: string
  /** `<document>/<anchor>` */
  provision: string
  /** Offset in its text. */
  start: number
}

/** A stretch of the draft that stands in the edition too. */
export interface SharedPassage {
  anchor: string
  start: number
  length: number
  quote: string
  kind: WordingKind
  /** Where it stands: a text of the nation first, then by date, those without one last. */
  places: SharedPlace[]
}

/** How much of the draft a document has too, in characters. */
export interface SharedShare {
  document: string
  characters: number
  formula: number
  peculiar: number
}

export interface DraftWording {
  /** Characters of the draft that were compared. */
  characters: number
  passages: SharedPassage[]
  /** The documents with most of the draft's words first. */
  shares: SharedShare[]
}

/** A stretch of one provision of the draft in one provision of the edition. */
export interface DraftRun extends SharedPlace {
  anchor: string
  at: number
  length: number
}

/** A stretch counts as the one around it when so much of it is covered already. */
const COVERED = 0.8

type Row = Pick<ProvisionRow, 'id' | 'document' | 'text'>

/** Every run of eight characters or more that the draft shares with a document of the edition. */
export function runsOfDraft(draft: readonly Row[], edition: readonly Row[], grammar: Grammar): DraftRun[] {
  const own = new Set(draft.map(({ id }) => id))
  // one document at a time, so that no run is traced to the first documents only
  return [...Map.groupBy(edition, ({ document }) => document).values()].flatMap((rows) =>
    sharedWording([...rows, ...draft], grammar)
      .filter(({ a, b }) => own.has(b) && !own.has(a))
      .map(({ a, b, atA, atB, length }) => ({
        anchor: splitId(b).anchor,
        at: atB,
        length,
        document: splitId(a).document,
        provision: a,
        start: atA,
      })),
  )
}

/** Tells the kind of a stretch of a provision of the draft that some documents have. */
type Judge = (quote: string, start: number, documents: readonly string[]) => WordingKind

const lengthOf = (rows: readonly Row[]): number => rows.reduce((sum, { text }) => sum + text.length, 0)

/** Which units of a text are covered by runs: 1 for each. */
function coverOf(text: string, runs: readonly DraftRun[]): Uint8Array {
  const covered = new Uint8Array(text.length)
  for (const { at, length } of runs) covered.fill(1, at, at + length)
  return covered
}

/** How much of the shorter of the two texts the draft shares with each document: 0 to 1. */
function kinshipOf(draft: readonly Row[], edition: readonly Row[], runs: readonly DraftRun[]): Map<string, number> {
  const texts = new Map(draft.map(({ id, text }) => [splitId(id).anchor, text]))
  const sizes = new Map([...Map.groupBy(edition, ({ document }) => document)].map(([id, rows]) => [id, lengthOf(rows)]))
  const own = lengthOf(draft)
  const shared = [...Map.groupBy(runs, ({ document }) => document)].map(([document, all]): [string, number] => {
    const covered = [...Map.groupBy(all, ({ anchor }) => anchor)].reduce(
      (sum, [anchor, some]) => sum + coverOf(texts.get(anchor) ?? '', some).reduce((most, one) => most + one, 0),
      0,
    )
    return [document, covered / Math.min(own, sizes.get(document) ?? own)]
  })
  return new Map(shared)
}

/** The passages that a draft shares, each once, and the share of each document. */
export function findWording(
  draft: readonly Row[],
  edition: readonly Row[],
  runs: readonly DraftRun[],
  documents: readonly EditionDocument[],
  grammar: Grammar,
): DraftWording {
  const works = worksNamedIn([...edition, ...draft].values().map(({ text }) => text))
  const kinship = kinshipOf(draft, edition, runs)
  const known = new Map(documents.map((row) => [row.id, row]))
  const byAnchor = Map.groupBy(runs, ({ anchor }) => anchor)
  const shares = new Map<string, SharedShare>()
  const passages = draft.flatMap(({ id, text }) => {
    const anchor = splitId(id).anchor
    const own = byAnchor.get(anchor)
    if (!own) return []
    const words = ownWordsIn(text, grammar)
    const judge: Judge = (quote, start, having) =>
      kindOfWording({
        // the draft is one of the documents that have it
        documents: having.length + 1,
        own: countOwn(quote, words.subarray(start, start + quote.length), works),
        share: Math.max(...having.map((document) => kinship.get(document) ?? 0)),
      })
    const found = passagesIn(text, anchor, own, known, judge)
    addShares(shares, text, own, found)
    return found
  })
  return {
    characters: draft.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0),
    passages,
    shares: [...shares.values()].sort((x, y) => y.characters - x.characters),
  }
}

const overlap = (a: number, b: number, { at, length }: DraftRun) =>
  Math.max(0, Math.min(b, at + length) - Math.max(a, at))

function passagesIn(
  text: string,
  anchor: string,
  runs: readonly DraftRun[],
  known: ReadonlyMap<string, EditionDocument>,
  judge: Judge,
): SharedPassage[] {
  const taken = new Uint8Array(text.length)
  const order = (document: string) => {
    const row = known.get(document)
    return `${row?.region?.level === 'nation' ? 0 : 1} ${row?.date || '~'} ${document}`
  }
  const passages: SharedPassage[] = []
  for (const { at, length } of [...runs].sort((x, y) => y.length - x.length || x.at - y.at)) {
    const end = at + length
    if (taken.subarray(at, end).reduce((sum, one) => sum + one, 0) > (1 - COVERED) * length) continue
    taken.fill(1, at, end)
    const places = new Map<string, SharedPlace>()
    for (const run of runs) {
      if (places.has(run.document) || overlap(at, end, run) < COVERED * length) continue
      places.set(run.document, {
        document: run.document,
        provision: run.provision,
        start: run.start + Math.max(0, at - run.at),
      })
    }
    const quote = text.slice(at, end)
    passages.push({
      anchor,
      start: at,
      length,
      quote,
      kind: judge(quote, at, [...places.keys()]),
      places: [...places.values()].sort((x, y) => (order(x.document) < order(y.document) ? -1 : 1)),
    })
  }
  return passages.sort((x, y) => x.start - y.start)
}

/** Adds what each document has of a provision, every character once. */
function addShares(
  shares: Map<string, SharedShare>,
  text: string,
  runs: readonly DraftRun[],
  passages: readonly SharedPassage[],
): void {
  const formula = new Uint8Array(text.length)
  for (const { kind, start, length } of passages) if (kind === 'formula') formula.fill(1, start, start + length)
  for (const [document, own] of Map.groupBy(runs, (run) => run.document)) {
    const covered = coverOf(text, own)
    const share = shares.get(document) ?? { document, characters: 0, formula: 0, peculiar: 0 }
    covered.forEach((one, at) => {
      if (one === 0) return
      share.characters++
      if (formula[at] === 1) share.formula++
      else share.peculiar++
    })
    shares.set(document, share)
  }
}
