/** The counterparts that a draft has in the edition. */
import { element, marked } from '../../client/search/make-elements.ts'
import { linkOut, nothingYet } from './beside-edition.ts'
import type { DraftSetting, DraftState } from './draft-view.ts'
import { nameOfProvision } from './draft-view.ts'
import { linkTo } from './make-table.ts'
import type { DraftTable } from './show-tables.ts'

/** Two texts side by side with what they have in common marked; made when it is opened. */
function sideBySide(own: string, theirs: string, { sayDraft }: DraftSetting): HTMLElement {
  const details = element('details', { class: 'draft-pair' }, element('summary', {}, sayDraft('showText')))
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) void show()
  })
  const show = async () => {
    const { commonMarks } = await import('../../client/compare/common-marks.ts')
    if (details.children.length > 1) return
    const marks = commonMarks(own, theirs)
    const side = (name: string, text: string, stretches: [number, number][]) =>
      element(
        'div',
        {},
        element('p', { class: 'quiet' }, name),
        element('p', { class: 'draft-words' }, marked(text, stretches)),
      )
    details.append(
      element(
        'div',
        { class: 'draft-sides' },
        side(sayDraft('here'), own, marks.a),
        side(sayDraft('there'), theirs, marks.b),
      ),
    )
  }
  return details
}

/** The counterparts of each provision with their reasons. */
export function showCounterparts(state: DraftState, setting: DraftSetting): DraftTable {
  const { sayDraft } = setting
  const { comparison, reading } = state
  if (!comparison) return nothingYet(setting)
  const { counterparts, provisions } = comparison
  const byAnchor = Map.groupBy(counterparts, ({ anchor }) => anchor)
  const sections = reading.provisions.flatMap(({ anchor, text }) => {
    const own = byAnchor.get(anchor)
    if (!own) return []
    const items = own.map(({ provision, relation, reason }) => {
      const other = provisions[provision]
      return element(
        'li',
        {},
        linkOut(provision, other?.name ?? provision, setting),
        element('p', { class: 'reason' }, element('span', { class: 'reason-name' }, sayDraft(relation)), reason),
        other && sideBySide(text, other.text, setting),
      )
    })
    return [
      element(
        'section',
        { class: 'draft-entry' },
        element('h2', {}, linkTo(anchor, nameOfProvision(state, anchor))),
        element('ul', {}, ...items),
      ),
    ]
  })
  const said =
    sections.length > 0
      ? sayDraft('counterpartsOf', sections.length, counterparts.length)
      : sayDraft('counterpartsNone')
  const rows = counterparts.map((each) => ({ ...each, name: provisions[each.provision]?.name ?? '' }))
  return { rows, node: element('div', {}, element('p', { class: 'quiet' }, said), ...sections) }
}
