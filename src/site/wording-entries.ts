import type { ProvisionRow, SharedRunRow } from '../schemas/index.ts'
import type { Script } from '../policy/tree.ts'
import { splitId } from '../policy/paths.ts'
import { sliceAs } from '../text/same-place.ts'

/** What the rows of a run say of it, seen from one of its provisions, `a`. */
type Run = Pick<SharedRunRow, 'b' | 'start_a' | 'length'>

/** Words of a provision that stand elsewhere too, once, with all who have them or most of them. */
export interface WordingEntry {
  /** UTF-16 offset in the text of the provision, and characters from there. */
  start: number
  length: number
  /** A provision of each document that has them, or most of them, and how many of them; those that have most first. */
  others: { document: string; id: string; length: number }[]
}

/** The words of an entry in a script. */
export const wordsOfEntry = ({ text, text_hant }: ProvisionRow, entry: WordingEntry, script: Script): string =>
  sliceAs(text, script === 'Hans' ? text : text_hant, entry.start, entry.start + entry.length)

/** The wording of one provision. */
interface WordingOfProvision {
  row: ProvisionRow
  entries: WordingEntry[]
}

const placeOf = (run: Run): string => `${run.start_a} ${run.length}`

const overlap = (a: Run, { start, length }: WordingEntry): number =>
  Math.min(a.start_a + a.length, start + length) - Math.max(a.start_a, start)

/**
 * The runs of a provision by wording, in the order of the text: what lies for the most part within a longer run is told
 * with it.
 */
export function wordingEntries(runs: readonly Run[]): WordingEntry[] {
  const entries: WordingEntry[] = []
  for (const run of runs.toSorted((a, b) => b.length - a.length || a.start_a - b.start_a)) {
    const longer = entries.find((entry) => overlap(run, entry) * 2 >= run.length)
    const { document } = splitId(run.b)
    const other = { document, id: run.b, length: run.length }
    if (!longer) entries.push({ start: run.start_a, length: run.length, others: [other] })
    else if (!longer.others.some((known) => known.document === document)) longer.others.push(other)
  }
  return entries.sort((a, b) => a.start - b.start)
}

/** So many wordings of a document are listed on its page, of few documents and of many, the longest where there are more. */
const LISTED = { few: 200, many: 80 }

/**
 * A document's wording by provision, of very much only the longest and one of each provision; how many entries are
 * listed, how many there are, and of how many runs, each place of the text once.
 */
export function longestWording(
  all: readonly { row: ProvisionRow; runs: readonly Run[] }[],
  few: boolean,
): { provisions: WordingOfProvision[]; listed: number; entries: number; runs: number } {
  const whole = all.map(({ row, runs }) => ({ row, entries: wordingEntries(runs) }))
  const byLength = whole.flatMap(({ entries }) => entries).sort((a, b) => b.length - a.length)
  // the page has a place for each provision that shares words: the text leads there
  const longestOf = (entries: readonly WordingEntry[]) => entries.toSorted((a, b) => b.length - a.length).slice(0, 1)
  const chosen = new Set(whole.flatMap(({ entries }) => longestOf(entries)))
  const most = few ? LISTED.few : LISTED.many
  for (const entry of byLength) if (chosen.size < most) chosen.add(entry)
  const provisions = whole.map(({ row, entries }) => ({ row, entries: entries.filter((entry) => chosen.has(entry)) }))
  return {
    provisions: provisions.filter(({ entries }) => entries.length > 0),
    listed: chosen.size,
    entries: byLength.length,
    runs: all.reduce((sum, { runs }) => sum + new Set(runs.map(placeOf)).size, 0),
  }
}
