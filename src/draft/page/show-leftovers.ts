/** What in a draft seems to be left of another place. */
import { element } from '../../client/search/make-elements.ts'
import { nameAnchor } from '../../words/name-anchor.ts'
import type { DraftWord } from '../../words/draft.ts'
import type { Leftover } from '../leftovers/leftover.ts'
import { AROUND, linkOut, nothingYet, textInDraft } from './beside-edition.ts'
import type { DraftSetting, DraftState } from './draft-view.ts'
import { nameOfProvision } from './draft-view.ts'
import { growList } from './grow-list.ts'
import { linkTo } from './make-table.ts'
import type { DraftTable } from './show-tables.ts'

const KINDS = {
  place: 'leftPlace',
  organ: 'leftOrgan',
  number: 'leftNumber',
  year: 'leftYear',
  name: 'leftName',
  reference: 'leftReference',
} as const satisfies Record<Leftover['kind'], DraftWord>

/** Why something seems to be left. */
function reasonOf({ reason, kind, other }: Leftover, place: string, { sayDraft }: DraftSetting): string {
  if (reason === 'of-source') return sayDraft('whyOfSource', place)
  if (reason === 'own-name') return sayDraft('whyOwnName', place, other)
  return kind === 'number' ? sayDraft('whyNumber') : sayDraft('whyChanged', other)
}

/** Words in their text, a little of it on either side. */
function inContext(text: string, start: number, words: string): HTMLElement {
  const end = start + words.length
  const [from, to] = [Math.max(0, start - 2 * AROUND), Math.min(text.length, end + 2 * AROUND)]
  return element(
    'p',
    { class: 'draft-words' },
    text.slice(from, start),
    element('mark', {}, text.slice(start, end)),
    text.slice(end, to),
  )
}

/** What of another place seems to have stayed, with both passages and the reason. */
export function showLeftovers(state: DraftState, setting: DraftSetting): DraftTable {
  const { sayDraft } = setting
  const { comparison } = state
  if (!comparison) return nothingYet(setting)
  const { leftovers, place, provisions } = comparison
  const lead = element('p', { class: 'lead' }, sayDraft('leftoversLead'))
  if (!place) return { rows: [], node: element('div', {}, lead, element('p', {}, sayDraft('leftoversNoPlace'))) }
  const items = leftovers.map((each) => () => {
    const { anchor, start, words, source, otherAnchor } = each
    return element(
      'li',
      { class: 'draft-entry' },
      element('h2', {}, `${sayDraft(KINDS[each.kind])}：${words}`),
      element(
        'p',
        { class: 'reason' },
        reasonOf(each, place.name, setting),
        otherAnchor !== null && ' ',
        otherAnchor !== null && linkTo(otherAnchor, nameAnchor(otherAnchor, setting.script)),
      ),
      element(
        'div',
        { class: 'draft-sides' },
        element(
          'div',
          {},
          element('p', { class: 'quiet' }, `${sayDraft('here')} `, linkTo(anchor, nameOfProvision(state, anchor))),
          inContext(textInDraft(state, anchor), start, words),
        ),
        element(
          'div',
          {},
          element(
            'p',
            { class: 'quiet' },
            `${sayDraft('there')} `,
            linkOut(source.provision, provisions[source.provision]?.name ?? source.provision, setting),
          ),
          inContext(provisions[source.provision]?.text ?? '', source.start, words),
        ),
      ),
    )
  })
  const nothing = items.length === 0 && element('p', {}, sayDraft('leftoversNone'))
  const placed = element('p', { class: 'quiet' }, `${sayDraft('place')}：${place.name}`)
  const list = element('ul')
  const more = growList(list, items, sayDraft)
  return { rows: leftovers, node: element('div', {}, lead, placed, nothing, list, more) }
}
