import { FORMULA } from '../schemas/shared-run.ts'
import type { Script } from '../policy/tree.ts'
import type { SharedRunRow } from '../schemas/index.ts'
import { foldForSearch } from '../text/fold.ts'
import { onceByEdition } from './by-edition.ts'
import type { Passage } from './context.ts'
import { contextOf, goingOn } from './context.ts'
import type { Edition } from './edition.ts'
import { splitId } from '../policy/paths.ts'
import { stretchIn } from '../text/same-place.ts'

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
