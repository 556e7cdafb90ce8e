/** The counterparts that a draft has in the edition. */
import type { WordsOfProvision } from '../../client/compare/without-clauses.ts'
import { isLikely } from '../../policy/nearness.ts'
import { element, marked } from '../../client/search/make-elements.ts'
import { linkOut, nothingYet } from './beside-edition.ts'
import type { DraftSetting, DraftState } from './draft-view.ts'
import { nameOfProvision } from './draft-view.ts'
import { foldPair } from './fold-pair.ts'
import { growList } from './grow-list.ts'
import { linkTo } from './make-table.ts'
import type { DraftTable } from './show-tables.ts'

/** Two texts side by side with what they have in common marked. */
const sideBySide = (own: WordsOfProvision, theirs: WordsOfProvision, { sayDraft }: DraftSetting): HTMLElement =>
  foldPair(sayDraft('showText'), async () => {
    const { commonMarks } = await import('../../client/compare/common-marks.ts')
    const marks = commonMarks(own, theirs)
    const side = (name: string, text: string, stretches: [number, number][]) => ({
      name,
      words: element('p', { class: 'draft-words' }, marked(text, stretches)),
    })
    return [side(sayDraft('here'), own.text, marks.a), side(sayDraft('there'), theirs.text, marks.b)]
  })

/** The counterparts of each provision with their reasons. */
export function showCounterparts(state: DraftState, setting: DraftSetting): DraftTable {
  const { sayDraft } = setting
  const { comparison, reading } = state
  if (!comparison) return nothingYet(setting)
  const { counterparts, provisions } = comparison
  const byAnchor = Map.groupBy(counterparts, ({ anchor }) => anchor)
  const sections = reading.provisions.flatMap(({ anchor, text, responsible }) => {
    const own = byAnchor.get(anchor)
    if (!own) return []
    const items = () =>
      own.map(({ provision, relation, reason, score }) => {
        const other = provisions[provision]
        const likely = isLikely({ score, editor: null })
        const said = likely ? sayDraft(relation) : `${sayDraft(relation)} · ${sayDraft('doubtful')}`
        return element(
          'li',
          {},
          linkOut(provision, other?.name ?? provision, setting),
          element('p', { class: 'reason' }, element('span', { class: 'reason-name' }, said), reason),
          other && sideBySide({ text, responsible: responsible.map(({ name }) => name) }, other, setting),
        )
      })
    const heading = () => element('h2', {}, linkTo(anchor, nameOfProvision(state, anchor)))
    return [() => element('section', { class: 'draft-entry' }, heading(), element('ul', {}, ...items()))]
  })
  const list = element('div')
  const more = growList(list, sections, sayDraft)
  const said =
    sections.length > 0
      ? sayDraft('counterpartsOf', sections.length, counterparts.length)
      : sayDraft('counterpartsNone')
  const rows = counterparts.map((each) => ({ ...each, name: provisions[each.provision]?.name ?? '' }))
  return { rows, node: element('div', {}, element('p', { class: 'quiet' }, said), list, more) }
}
