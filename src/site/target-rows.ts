import type { TargetData } from '../client/targets/row-data.ts'
import type { Script } from '../policy/tree.ts'
import type { TargetRow } from '../schemas/index.ts'
import { onceByEdition } from './by-edition.ts'
import { provinceOf } from './by-place.ts'
import { inScript } from './convert.ts'
import type { PageOf } from './cut-pages.ts'
import { cutPages } from './cut-pages.ts'
import type { Edition } from './edition.ts'
import { namesIn } from './names-in.ts'
import { quotedSentence } from './quoted-sentence.ts'
import { targetsInOrder } from './target-order.ts'
import { basisOf, deadlineOf, editorOf, valueOf } from './target-words.ts'
import type { Say } from '../words/interface.ts'
import { wordsIn } from '../words/interface.ts'

/** Up to so many targets all stand in the page of the index; of more, the first. */
const WHOLE = 400
const FIRST = 120

/** Targets in a file of those that do not stand in the page. */
const FILE = 500

/** The index of targets: the rows of its page, and files of the others, in the order of the texts. */
export const targetIndex = onceByEdition('target-index', (edition: Edition) => {
  const all = targetsInOrder(edition)
  const first = all.length <= WHOLE ? all : all.slice(0, FIRST)
  const rest = all.slice(first.length)
  return { all, first, rest, files: rest.length > 0 ? cutPages(rest, () => 1, FILE) : [] }
})

/** The provinces of the documents that a file has targets of, as a filter names them. */
export const provincesIn = (edition: Edition, { entries }: PageOf<TargetRow>): string[] => [
  ...new Set(entries.map((row) => provinceOfTarget(edition, row))),
]

/** Two digits of the code of the province of a target's document; `none` without one. */
export function provinceOfTarget(edition: Edition, { document }: TargetRow): string {
  const row = edition.document(document)
  return (row && provinceOf(row)) || 'none'
}

/** What narrows a target, in words: what an editor did, hedge, scope, baseline. */
export function notesOfTarget(row: TargetRow, script: Script, say: Say): string {
  const show = (text: string) => inScript(text, script)
  const notes = [
    editorOf(row, say),
    row.hedge && show(row.hedge),
    row.scope && show(row.scope),
    row.baseline && say('baseline', show(row.baseline)),
  ]
  return notes.filter(Boolean).join(' · ')
}

/** A row of a file of the index. */
export function targetData(edition: Edition, row: TargetRow, script: Script): TargetData {
  const say = wordsIn(script)
  const show = (text: string) => inScript(text, script)
  const other = script === 'Hans' ? row.quote_hant : row.quote
  const { before, quote, after } = quotedSentence(row, script)
  const province = provinceOfTarget(edition, row)
  return {
    id: row.id,
    document: row.document,
    place: namesIn(script).document(row.document),
    province: province === 'none' ? '' : province,
    topics: edition.provision(row.provision)?.topics ?? [],
    kind: row.kind,
    deadline: row.deadline ?? '',
    due: deadlineOf(row.deadline),
    basis: basisOf(row, say),
    series: row.series ?? '',
    value: row.value_base,
    shown: show(valueOf(row, say)),
    indicator: show(row.indicator),
    notes: notesOfTarget(row, script, say),
    before,
    quote,
    after,
    other: other === quote ? '' : other,
  }
}
