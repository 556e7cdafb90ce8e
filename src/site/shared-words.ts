import { FORMULA } from '../schemas/shared-run.ts'
import type { Script } from '../policy/tree.ts'
import type { ProvisionRow, SharedRunRow } from '../schemas/index.ts'
import { foldForSearch } from '../text/fold.ts'
import { onceByEdition } from './by-edition.ts'
import type { Passage } from './context.ts'
import { contextOf, goingOn } from './context.ts'
import type { Edition } from './edition.ts'
import { splitId } from '../policy/paths.ts'
import { sliceAs, stretchIn } from '../text/same-place.ts'

/** Words that several documents share. */
export interface SharedWords {
  quote: string
  length: number
  /** How many documents have them. */
  documents: number
  places: Passage[]
}

/** So many words are listed, and so many places of each. */
const LISTED = { formula: 40, peculiar: 60, places: 12 }

/** Characters shown on each side of shared words. */
const AROUND = 16

/** Of longer words, which stand above their places once, so much of the beginning and of the end is shown at each place. */
const SHOWN = { whole: 80, beginning: 24, end: 12 }

const shortened = (words: string): string =>
  words.length <= SHOWN.whole ? words : `${words.slice(0, SHOWN.beginning)}……${words.slice(-SHOWN.end)}`

/** Whether words are a passage of some sentences rather than a phrase. */
export const isPassage = ({ length }: Pick<SharedWords, 'length'>): boolean => length > SHOWN.whole

/** Example: ， in ，引导、鼓励和支持 */
const LEADING = /^[，。；：、”）]+/u

function placeOf(edition: Edition, script: Script, id: string, start: number, length: number): Passage[] {
  const row = edition.provision(id)
  if (!row) return []
  const text = script === 'Hans' ? row.text : row.text_hant
  const here = stretchIn(row.text, text, start, start + length)
  const { before, hit, after } = contextOf(text, here.start, here.end, AROUND)
  const end = here.end + after.length
  const cut = (edge: number) => text.charAt(edge).trim() !== ''
  return [
    {
      row,
      context: {
        before: cut(here.start - before.length - 1) ? `…${before.replace(LEADING, '')}` : before,
        hit: shortened(hit),
        after: cut(end) ? goingOn(after) : after,
      },
    },
  ]
}

/** Places, each once. */
const distinct = (places: Passage[]): Passage[] => [
  ...new Map(places.map((place) => [`${place.row.id} ${place.context.before}`, place])).values(),
]

/** The same words in all their runs. */
interface Group {
  runs: SharedRunRow[]
  length: number
  documents: number
}

const groupsOf = (runs: readonly SharedRunRow[]): Group[] =>
  [...Map.groupBy(runs, ({ quote }) => foldForSearch(quote)).values()].map((same) => ({
    runs: same,
    length: same[0]?.length ?? 0,
    documents: new Set(same.flatMap(({ a, b }) => [splitId(a).document, splitId(b).document])).size,
  }))

/** Some groups of all there are, each with the runs whose places are shown. */
interface Chosen {
  all: number
  groups: Group[]
}

const choose = (groups: readonly Group[], most: number): Chosen => ({
  all: groups.length,
  groups: groups.slice(0, most).map((group) => ({ ...group, runs: group.runs.slice(0, LISTED.places) })),
})

/** Formulas, which many documents have, those of most first; and what is peculiar to few, the longest first. */
const chosenWording = onceByEdition('chosen-wording', ({ tables }: Edition): { formula: Chosen; peculiar: Chosen } => {
  const groups = groupsOf(tables['shared-wording'])
  const isFormula = ({ documents }: Group) => documents >= FORMULA
  const formula = groups.filter(isFormula).sort((x, y) => y.documents - x.documents || y.length - x.length)
  const peculiar = groups.filter((group) => !isFormula(group)).sort((x, y) => y.length - x.length)
  return { formula: choose(formula, LISTED.formula), peculiar: choose(peculiar, LISTED.peculiar) }
})

/** The wording that documents share, formulas apart from what is peculiar. Each list is cut; `all` says how many there are. */
export function listSharedWording(edition: Edition, script: Script) {
  const { formula, peculiar } = chosenWording(edition)
  const list = ({ all, groups }: Chosen) => ({ all, words: groups.map((group) => wordsOf(edition, group, script)) })
  return { formula: list(formula), peculiar: list(peculiar) }
}

function wordsOf(edition: Edition, { runs, length, documents }: Group, script: Script): SharedWords {
  const places = runs.flatMap((run) => [
    ...placeOf(edition, script, run.a, run.start_a, run.length),
    ...placeOf(edition, script, run.b, run.start_b, run.length),
  ])
  const quote = (script === 'Hans' ? runs[0]?.quote : runs[0]?.quote_hant) ?? ''
  return { quote, length, documents, places: distinct(places).slice(0, LISTED.places) }
}

/** So many wordings of a document are listed on its page, of few documents and of many, the longest where there are more. */
const OF_DOCUMENT = { few: 200, many: 120 }

/**
 * A document's runs by provision, of very many wordings only the longest and one of each provision; how many are listed,
 * and how many there are.
 */
export function longestQuotes(
  all: readonly { row: ProvisionRow; runs: SharedRunRow[] }[],
  few: boolean,
): {
  provisions: { row: ProvisionRow; runs: SharedRunRow[] }[]
  listed: number
  quotes: number
} {
  const each = all.flatMap(({ row, runs }) =>
    [...Map.groupBy(runs, placeOfRun)].map(([place, [run]]) => ({
      provision: row.id,
      key: `${row.id} ${place}`,
      length: run?.length ?? 0,
    })),
  )
  const byLength = each.toSorted((a, b) => b.length - a.length)
  // the page has a place for each provision that shares words: the text leads there
  const first = new Map(byLength.toReversed().map((one) => [one.provision, one.key]))
  const chosen = new Set(first.values())
  const most = few ? OF_DOCUMENT.few : OF_DOCUMENT.many
  for (const { key } of byLength) if (chosen.size < most) chosen.add(key)
  const provisions = all
    .map(({ row, runs }) => ({ row, runs: runs.filter((run) => chosen.has(`${row.id} ${placeOfRun(run)}`)) }))
    .filter(({ runs }) => runs.length > 0)
  return { provisions, listed: chosen.size, quotes: each.length }
}

const placeOfRun = (run: SharedRunRow): string => `${run.start_a} ${run.length}`

/** Words of a provision, with the provisions of other documents that have them; `runs` are its own. */
export function sharedQuotes(
  edition: Edition,
  row: ProvisionRow,
  runs: readonly SharedRunRow[],
  script: Script,
): { quote: string; others: ProvisionRow[] }[] {
  const text = script === 'Hans' ? row.text : row.text_hant
  return [...Map.groupBy(runs, placeOfRun).values()].flatMap((same) => {
    const [first] = same
    const others = [...new Set(same.map(({ b }) => b))].flatMap((id) => edition.provision(id) ?? [])
    return first ? [{ quote: sliceAs(row.text, text, first.start_a, first.start_a + first.length), others }] : []
  })
}
