/** A draft beside an earlier one: what of its measures and targets is kept, changed, dropped, new. */
import { element } from '../../client/search/make-elements.ts'
import type { TargetRow } from '../../schemas/index.ts'
import { deadlineOf, valueOf } from '../../site/target-words.ts'
import type { DraftWord } from '../../words/draft.ts'
import type { MeasureChange, TargetChange } from '../versions/compare-versions.ts'
import type { DraftSetting, DraftState } from './draft-view.ts'
import { foldPair } from './fold-pair.ts'
import { linkTo, makeTable } from './make-table.ts'
import type { DraftTable } from './show-tables.ts'

const STATES = {
  kept: 'stateKept',
  changed: 'stateChanged',
  dropped: 'stateDropped',
  new: 'stateNew',
  same: 'stateSame',
  raised: 'stateRaised',
  lowered: 'stateLowered',
} as const satisfies Record<MeasureChange['state'] | TargetChange['state'], DraftWord>

/** A text with the words that only it has. */
function withChanges(text: string, stretches: readonly (readonly [number, number])[], tag: 'del' | 'ins'): HTMLElement {
  const words = element('p', { class: 'draft-words' })
  let done = 0
  for (const [start, end] of stretches) {
    words.append(text.slice(done, start), element(tag, {}, text.slice(start, end)))
    done = end
  }
  words.append(text.slice(done))
  return words
}

/** Two versions side by side with the words that only one has. */
const difference = (before: string, after: string, { sayDraft }: DraftSetting): HTMLElement =>
  foldPair(sayDraft('differ'), async () => {
    const { differInWords } = await import('../../client/compare/word-difference.ts')
    const found = differInWords(before, after)
    return [
      { name: sayDraft('before'), words: withChanges(before, found?.a ?? [], 'del') },
      { name: sayDraft('after'), words: withChanges(after, found?.b ?? [], 'ins') },
    ]
  })

/** Measures and targets of two texts beside each other. */
export function showVersions(state: DraftState, setting: DraftSetting): DraftTable {
  const { sayDraft, say } = setting
  const { versions: found, reading } = state
  if (!found) return { rows: [], node: element('p', { class: 'quiet' }, sayDraft('later')) }
  const { versions, second } = found
  const [now, then] = [reading.provisions, second].map((rows) => new Map(rows.map((row) => [row.anchor, row])))
  const rows = versions.measures.map(({ state: became, before, after, value }) => {
    const [earlier, later] = [then?.get(before ?? ''), now?.get(after ?? '')]
    const name = `${after ?? before} ${later?.title || earlier?.title || ''}`.trim()
    const words =
      value && value !== null ? `${sayDraft(STATES[became])}（${sayDraft(STATES[value])}）` : sayDraft(STATES[became])
    return {
      cells: () => [
        after === null ? name : linkTo(after, name),
        words,
        became === 'changed' && earlier && later ? difference(earlier.text, later.text, setting) : '',
      ],
    }
  })
  const target = (row: TargetRow | null) =>
    row ? `${valueOf(row, say)} ${row.deadline ? deadlineOf(row.deadline) : ''}`.trim() : '—'
  const targets = versions.targets.map(({ state: became, before, after }) => ({
    cells: () => [after?.indicator ?? before?.indicator ?? '', sayDraft(STATES[became]), target(before), target(after)],
  }))
  const heads = (words: readonly DraftWord[]) => words.map((word) => sayDraft(word))
  return {
    rows: [
      ...versions.measures,
      ...versions.targets.map(({ state: became, before, after }) => ({
        state: became,
        before: before?.quote,
        after: after?.quote,
      })),
    ],
    node: element(
      'div',
      {},
      element('h2', {}, sayDraft('measures')),
      makeTable(sayDraft('measures'), heads(['where', 'tabVersions', 'differ']), rows, sayDraft),
      element('h2', {}, sayDraft('tabTargets')),
      targets.length > 0
        ? makeTable(sayDraft('tabTargets'), heads(['indicator', 'tabVersions', 'before', 'after']), targets, sayDraft)
        : element('p', { class: 'quiet' }, sayDraft('none')),
    ),
  }
}
