/** What came of laying a draft beside the edition: counterparts, shared wording, what seems to be left of another place. */
import { element, marked } from '../../client/search/make-elements.ts'
import { provisionPath } from '../../policy/paths.ts'
import type { DraftWord } from '../../words/draft.ts'
import type { Leftover } from '../leftovers/leftover.ts'
import type { DraftComparison } from '../draft-messages.ts'
import type { SharedPassage } from '../wording/find-wording.ts'
import type { DraftSetting, DraftState } from './draft-view.ts'
import { nameOfProvision, provisionAt } from './draft-view.ts'
import { linkTo, makeTable } from './make-table.ts'
import type { DraftTable } from './show-tables.ts'

const textOf = (state: DraftState, anchor: string): string => provisionAt(state, anchor)?.text ?? ''

const linkOut = (provision: string, words: string, { site }: DraftSetting): HTMLElement =>
  element('a', { href: site + provisionPath(provision), target: '_blank', rel: 'noopener' }, words)

/** A sentence where there is nothing to show yet. */
const wait = ({ sayDraft }: DraftSetting): DraftTable => ({
  rows: [],
  node: element('p', { class: 'quiet' }, sayDraft('later')),
})

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
  if (!comparison) return wait(setting)
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

/** Characters of context around shared words. */
const AROUND = 12
/** So many passages are shown of each kind; the rest is in the table that is taken away. */
const LISTED = 200

function nameOfDocument(comparison: DraftComparison, id: string): string {
  return comparison.documents.find((document) => document.id === id)?.name ?? id
}

function passageItem(passage: SharedPassage, state: DraftState, comparison: DraftComparison, setting: DraftSetting) {
  const { sayDraft } = setting
  const { anchor, start, length, places } = passage
  const text = textOf(state, anchor)
  const [before, after] = [
    text.slice(Math.max(0, start - AROUND), start),
    text.slice(start + length, start + length + AROUND),
  ]
  const [first] = places
  const date = comparison.documents.find(({ id }) => id === first?.document)
  const isNation = date?.region?.level === 'nation'
  return element(
    'li',
    {},
    element(
      'p',
      {},
      linkTo(anchor, anchor),
      ` ${before}`,
      element('mark', {}, text.slice(start, start + length)),
      after,
    ),
    first &&
      element(
        'p',
        { class: 'basis' },
        `${sayDraft(isNation ? 'nation' : 'firstBy')} `,
        linkOut(first.provision, nameOfDocument(comparison, first.document), setting),
        ` ${date?.date === '' ? sayDraft('undated') : (date?.date ?? '')}`,
        places.length > 1 && ` ${sayDraft('documentsWith', places.length - 1)}`,
      ),
  )
}

/** What the draft shares word for word. */
export function showWording(state: DraftState, setting: DraftSetting): DraftTable {
  const { sayDraft } = setting
  const { comparison } = state
  if (!comparison) return wait(setting)
  const { wording } = comparison
  const percent = (part: number) =>
    `${wording.characters === 0 ? 0 : Math.round((part / wording.characters) * 1000) / 10}%`
  const shares = wording.shares.map(({ document, characters, formula, peculiar }) => ({
    cells: [nameOfDocument(comparison, document), percent(characters), percent(formula), percent(peculiar)],
  }))
  const heads = (['document', 'share', 'formula', 'peculiar'] as const).map((word) => sayDraft(word))
  const lists = (['peculiar', 'formula'] as const).flatMap((kind) => {
    const own = wording.passages.filter((passage) => passage.kind === kind).sort((x, y) => y.length - x.length)
    if (own.length === 0) return []
    const items = own.slice(0, LISTED).map((passage) => passageItem(passage, state, comparison, setting))
    return [
      element('h2', {}, `${sayDraft(kind)}（${own.length}）`),
      element('ul', { class: 'draft-passages' }, ...items),
    ]
  })
  const table = shares.length > 0 && makeTable(sayDraft('shares'), heads, shares)
  const nothing = shares.length === 0 && element('p', { class: 'quiet' }, sayDraft('none'))
  return {
    rows: wording.passages,
    node: element('div', {}, element('p', { class: 'lead' }, sayDraft('wordingLead')), table, nothing, ...lists),
  }
}

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
  if (!comparison) return wait(setting)
  const { leftovers, place, provisions } = comparison
  const lead = element('p', { class: 'lead' }, sayDraft('leftoversLead'))
  if (!place) return { rows: [], node: element('div', {}, lead, element('p', {}, sayDraft('leftoversNoPlace'))) }
  const items = leftovers.slice(0, LISTED).map((each) => {
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
        otherAnchor !== null && linkTo(otherAnchor, otherAnchor),
      ),
      element(
        'div',
        { class: 'draft-sides' },
        element(
          'div',
          {},
          element('p', { class: 'quiet' }, `${sayDraft('here')} `, linkTo(anchor, nameOfProvision(state, anchor))),
          inContext(textOf(state, anchor), start, words),
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
  const more = leftovers.length > LISTED && element('p', { class: 'quiet' }, sayDraft('moreRows', LISTED))
  return { rows: leftovers, node: element('div', {}, lead, placed, nothing, element('ul', {}, ...items), more) }
}
