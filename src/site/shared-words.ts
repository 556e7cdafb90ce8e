import type { Script } from '../policy/tree.ts'
import type { ProvisionRow, SharedRunRow } from '../schemas/index.ts'
import { foldForSearch } from '../text/fold.ts'
import type { Passage } from './context.ts'
import { contextOf } from './context.ts'
import type { Edition } from './edition.ts'

/** Words that two documents share, with every place of theirs in the table. */
export interface SharedWords {
  quote: string
  length: number
  a: Passage[]
  b: Passage[]
}

/** Characters shown on each side of shared words. */
const AROUND = 16

/** Example: ， in ，引导、鼓励和支持 */
const LEADING = /^[，。；：、”）]+/u

function placeOf(edition: Edition, script: Script, id: string, start: number, length: number): Passage[] {
  const row = edition.provision(id)
  if (!row) return []
  const text = script === 'Hans' ? row.text : row.text_hant
  const { before, hit, after } = contextOf(text, start, start + length, AROUND)
  const end = start + length + after.length
  const cut = (edge: number) => text.charAt(edge).trim() !== ''
  return [
    {
      row,
      context: {
        before: cut(start - before.length - 1) ? `…${before.replace(LEADING, '')}` : before,
        hit,
        after: cut(end) ? `${after}…` : after,
      },
    },
  ]
}

/** Places, each once. */
const distinct = (places: Passage[]): Passage[] => [
  ...new Map(places.map((place) => [`${place.row.id} ${place.context.before}`, place])).values(),
]

/** The words of some runs, longest first, with where they stand on either side. */
export function wordsOfRuns(edition: Edition, runs: readonly SharedRunRow[], script: Script): SharedWords[] {
  return [...Map.groupBy(runs, ({ quote }) => foldForSearch(quote)).values()]
    .map((same) => ({
      quote: (script === 'Hans' ? same[0]?.quote : same[0]?.quote_hant) ?? '',
      length: same[0]?.length ?? 0,
      a: distinct(same.flatMap((run) => placeOf(edition, script, run.a, run.start_a, run.length))),
      b: distinct(same.flatMap((run) => placeOf(edition, script, run.b, run.start_b, run.length))),
    }))
    .sort((x, y) => y.length - x.length)
}

/** Words of a provision, with the provisions of other documents that have them; `runs` are its own. */
export function sharedQuotes(
  edition: Edition,
  row: ProvisionRow,
  runs: readonly SharedRunRow[],
  script: Script,
): { quote: string; others: ProvisionRow[] }[] {
  const text = script === 'Hans' ? row.text : row.text_hant
  return [...Map.groupBy(runs, (run) => `${run.start_a} ${run.length}`).values()].flatMap((same) => {
    const [first] = same
    const others = [...new Set(same.map(({ b }) => b))].flatMap((id) => edition.provision(id) ?? [])
    return first ? [{ quote: text.slice(first.start_a, first.start_a + first.length), others }] : []
  })
}
