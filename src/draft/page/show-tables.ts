/** What was read of a draft, as tables: each row with the place where it stands. */
import { splitId } from '../../policy/paths.ts'
import { element } from '../../client/search/make-elements.ts'
import { basisOf, deadlineOf, valueOf } from '../../site/target-words.ts'
import { nameOfRule } from '../../words/draft.ts'
import type { DraftWord, SayDraft } from '../../words/draft.ts'
import type { DraftSetting, DraftState } from './draft-view.ts'
import { nameOfProvision } from './draft-view.ts'
import { linkTo, makeTable } from './make-table.ts'

/** A table as it is shown and as it is taken away. */
export interface DraftTable {
  rows: object[]
  node: Node
}

const ROLES = { lead: 'lead_', support: 'support', responsible: 'responsible' } as const satisfies Record<
  string,
  DraftWord
>

/** A table, or a sentence where it has no rows. */
const tableOr = (rows: object[], words: string, make: () => HTMLElement): DraftTable => ({
  rows,
  node: rows.length > 0 ? make() : element('p', { class: 'quiet' }, words),
})

/** So many places are named in a row; all are in what is taken away. */
const MOST_PLACES = 20

/** Where something stands, in a cell. */
const listPlaces = <Place>(
  places: readonly Place[],
  sayDraft: SayDraft,
  show: (place: Place) => (Node | string)[],
): HTMLElement =>
  element(
    'ul',
    { class: 'draft-places' },
    ...places.slice(0, MOST_PLACES).map((place) => element('li', {}, ...show(place))),
    places.length > MOST_PLACES &&
      element('li', { class: 'quiet' }, sayDraft('morePlaces', places.length - MOST_PLACES)),
  )

/** Targets with their words, value and deadline. */
export function showTargets(state: DraftState, { sayDraft, say }: DraftSetting): DraftTable {
  const { targets } = state.reading
  const rows = targets.map((row) => ({
    id: `target-${splitId(row.id).anchor}`,
    cells: () => [
      row.indicator,
      element('span', { class: 'draft-value' }, valueOf(row, say)),
      element('span', {}, deadlineOf(row.deadline), element('span', { class: 'basis' }, ` ${basisOf(row, say)}`)),
      element(
        'span',
        {},
        linkTo(splitId(row.provision).anchor, row.quote),
        element('span', { class: 'basis' }, row.sentence),
      ),
    ],
  }))
  const heads = (['indicator', 'value', 'deadline', 'sentence'] as const).map((word) => sayDraft(word))
  return tableOr(targets, sayDraft('none'), () => makeTable(sayDraft('tabTargets'), heads, rows, sayDraft))
}

/** Who is responsible for what. */
export function showResponsible(state: DraftState, { sayDraft }: DraftSetting): DraftTable {
  const all = state.reading.provisions.flatMap(({ anchor, responsible }) =>
    responsible.map(({ name, role, agency }) => ({ anchor, name, role, agency })),
  )
  const rows = [...Map.groupBy(all, ({ name }) => name)].map(([name, own]) => ({
    cells: () => [
      name,
      listPlaces(own, sayDraft, ({ anchor, role }) => [
        `${sayDraft(ROLES[role])} `,
        linkTo(anchor, nameOfProvision(state, anchor)),
      ]),
    ],
  }))
  return tableOr(all, sayDraft('none'), () =>
    makeTable(sayDraft('tabResponsible'), [sayDraft('agency'), sayDraft('where')], rows, sayDraft),
  )
}

/** Documents that the draft cites. */
export function showCitations(state: DraftState, { sayDraft }: DraftSetting): DraftTable {
  const own = state.reading.citations.filter(({ kind }) => kind !== 'self')
  const rows = own.map(({ cited, number, provision }) => ({
    cells: () => [
      cited,
      number ?? '',
      linkTo(splitId(provision).anchor, nameOfProvision(state, splitId(provision).anchor)),
    ],
  }))
  const heads = (['cited', 'number', 'where'] as const).map((word) => sayDraft(word))
  return tableOr(own, sayDraft('none'), () => makeTable(sayDraft('tabCitations'), heads, rows, sayDraft))
}

/** Terms of the vocabulary that the draft uses. */
export function showTerms(state: DraftState, { sayDraft }: DraftSetting): DraftTable {
  const rows = (state.terms ?? []).map(({ term, definition, anchors }) => ({
    cells: () => [
      term,
      definition ?? '',
      listPlaces(anchors, sayDraft, (anchor) => [linkTo(anchor, nameOfProvision(state, anchor))]),
    ],
  }))
  const heads = (['term', 'definition', 'where'] as const).map((word) => sayDraft(word))
  const nothing = sayDraft(state.terms ? 'none' : 'later')
  return tableOr(state.terms ?? [], nothing, () => makeTable(sayDraft('tabTerms'), heads, rows, sayDraft))
}

/** The Chinese of what a rule says, which stands behind its English; empty where it has none. */
const inChinese = (reason: string): string =>
  /[\p{Script=Han}“《（][^]*$/u.exec(reason.split(/[.;] /).at(-1) ?? '')?.[0] ?? ''

/** What the checks say. */
export function showMessages(state: DraftState, { sayDraft, script }: DraftSetting): DraftTable {
  const { messages } = state.reading
  const rows = messages.map(({ rule, reason, anchor, line }) => ({
    cells: () => [
      element('span', { title: reason }, nameOfRule(rule, script)),
      inChinese(reason),
      anchor === null ? sayDraft('line', line) : linkTo(anchor, nameOfProvision(state, anchor)),
    ],
  }))
  const heads = [sayDraft('message'), sayDraft('sentence'), sayDraft('where')]
  return tableOr(messages, sayDraft('none'), () => makeTable(sayDraft('tabMessages'), heads, rows, sayDraft))
}
