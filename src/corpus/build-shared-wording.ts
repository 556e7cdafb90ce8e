import type { DocumentRow } from '../schemas/document.ts'
import type { ProvisionRow } from '../schemas/provision.ts'
import type { SharedRunRow } from '../schemas/shared-run.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { findSharedRuns } from './shared-runs.ts'
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

/** Numbers of runs by the provision of `a`, in any order there: those of the n-th provision from `starts[n]` on. */
function groupRuns(a: Int32Array, count: number) {
  const starts = new Int32Array(count + 1)
  for (const provision of a) starts[provision + 1] = (starts[provision + 1] ?? 0) + 1
  for (let n = 0; n < count; n++) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0)
  const next = starts.slice()
  const runs = new Int32Array(a.length)
  a.forEach((provision, run) => {
    const at = next[provision] ?? 0
    runs[at] = run
    next[provision] = at + 1
  })
  return { starts, runs }
}

/** A function that gives a stretch of a text and what stands for it in the other script, the same stretch as the same strings. */
function createQuoter({ text, text_hant }: Source) {
  const known = new Map<string, { quote: string; quote_hant: string }>()
  return (start: number, length: number) => {
    const key = `${start} ${length}`
    const end = start + length
    const quoted = known.get(key) ?? {
      quote: text.slice(start, end),
      quote_hant: sliceAs(text, text_hant, start, end),
    }
    known.set(key, quoted)
    return quoted
  }
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
  const placed = provisions.flatMap((row, place) => (rank.has(row.document) ? [{ row, place }] : []))
  const byDate = placed.toSorted((x, y) => (rank.get(x.row.document) ?? 0) - (rank.get(y.row.document) ?? 0))
  const editions = new Map(compared.flatMap(({ id, witness_of }) => (witness_of === null ? [] : [[id, witness_of]])))
  const texts = byDate.map(({ row }) => row)
  const { a, b, length, atA, atB } = findSharedRuns(texts, grammar, editions)
  const { starts, runs } = groupRuns(a, byDate.length)
  const value = (column: Int32Array, run: number) => column[run] ?? 0
  const placeOf = (run: number) => byDate[value(b, run)]?.place ?? 0
  const inOrder = (x: number, y: number) =>
    value(atA, x) - value(atA, y) || placeOf(x) - placeOf(y) || value(atB, x) - value(atB, y)
  const earlierOf = (one: string, other: string): string | null => {
    const [early, late] = [known.get(one), known.get(other)]
    return early && late && isBefore(dateOf(early), dateOf(late)) ? early.id : null
  }
  const rowsOf = (provision: number): SharedRunRow[] => {
    const own = runs.subarray(starts[provision], starts[provision + 1]).sort(inOrder)
    const first = texts[provision]
    if (!first) return []
    const quoted = createQuoter(first)
    return Array.from(own, (run) => {
      const { id = '', document = '' } = texts[value(b, run)] ?? {}
      const [start, units] = [value(atA, run), value(length, run)]
      const { quote, quote_hant } = quoted(start, units)
      return {
        a: first.id,
        b: id,
        earlier: earlierOf(first.document, document),
        start_a: start,
        start_b: value(atB, run),
        length: units,
        quote,
        quote_hant,
      }
    })
  }
  const order = [...byDate.keys()].sort((x, y) => (byDate[x]?.place ?? 0) - (byDate[y]?.place ?? 0))
  return order.flatMap(rowsOf)
}
