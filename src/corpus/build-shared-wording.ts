import type { DocumentRow } from '../schemas/document.ts'
import type { ProvisionRow } from '../schemas/provision.ts'
import type { SharedRunRow } from '../schemas/shared-run.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { sharedWording } from './shared-runs.ts'
import { sliceAs } from '../text/same-place.ts'

type Source = Pick<ProvisionRow, 'id' | 'document' | 'text' | 'text_hant'>
type Dated = Pick<DocumentRow, 'id' | 'dated' | 'published' | 'witness_of'>

const dateOf = ({ dated, published }: Dated): string => dated ?? published ?? ''

/** Whether the first date lies before the second as far as both are known: 2022-09 before 2023, not 2023 before 2023-04. */
function isBefore(first: string, second: string): boolean {
  const known = Math.min(first.length, second.length)
  return first.slice(0, known) < second.slice(0, known)
}

/** By date, those without one last; by id where the dates are one. */
function compareDocuments(x: Dated, y: Dated): number {
  const [first, second] = [dateOf(x) || '~', dateOf(y) || '~']
  return first === second ? (x.id < y.id ? -1 : 1) : first < second ? -1 : 1
}

/**
 * The table of wording that documents share, traced to the earlier document; sorted by the places of `a`, then of `b`,
 * in the order of `provisions`. Offsets are those of both scripts, whose texts are of one length.
 */
export function buildSharedWording(
  provisions: readonly Source[],
  documents: readonly Dated[],
  grammar: Grammar,
): SharedRunRow[] {
  const known = new Map(documents.map((row) => [row.id, row]))
  const compared = documents.filter(({ witness_of }) => witness_of === null || !known.has(witness_of))
  const rank = new Map(compared.toSorted(compareDocuments).map(({ id }, at) => [id, at]))
  const byDate = provisions
    .filter(({ document }) => rank.has(document))
    .toSorted((x, y) => (rank.get(x.document) ?? 0) - (rank.get(y.document) ?? 0))
  const editions = new Map(compared.flatMap(({ id, witness_of }) => (witness_of === null ? [] : [[id, witness_of]])))
  const places = new Map(provisions.map((row, at) => [row.id, { row, at }]))
  const runs = sharedWording(byDate, grammar, editions).map(({ a, b, length, text, atA, atB }) => {
    const [first, second] = [places.get(a), places.get(b)]
    const [early, late] = [known.get(first?.row.document ?? ''), known.get(second?.row.document ?? '')]
    const row = {
      a,
      b,
      earlier: early && late && isBefore(dateOf(early), dateOf(late)) ? early.id : null,
      start_a: atA,
      start_b: atB,
      length,
      quote: text,
      quote_hant: first ? sliceAs(first.row.text, first.row.text_hant, atA, atA + length) : '',
    }
    return { row, first: first?.at ?? 0, second: second?.at ?? 0 }
  })
  runs.sort(
    (x, y) =>
      x.first - y.first || x.row.start_a - y.row.start_a || x.second - y.second || x.row.start_b - y.row.start_b,
  )
  return runs.map(({ row }) => row)
}
