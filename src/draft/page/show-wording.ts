/** What a draft has word for word as documents of the edition have it: what is peculiar to few, and formulas. */
import { element } from '../../client/search/make-elements.ts'
import { nameAnchor } from '../../words/name-anchor.ts'
import type { DraftComparison } from '../draft-messages.ts'
import type { SharedPassage } from '../wording/find-wording.ts'
import { AROUND, linkOut, nothingYet, textInDraft } from './beside-edition.ts'
import type { DraftSetting, DraftState } from './draft-view.ts'
import { growList } from './grow-list.ts'
import { linkTo, makeTable } from './make-table.ts'
import type { DraftTable } from './show-tables.ts'

function nameOfDocument(comparison: DraftComparison, id: string): string {
  return comparison.documents.find((document) => document.id === id)?.name ?? id
}

function passageItem(passage: SharedPassage, state: DraftState, comparison: DraftComparison, setting: DraftSetting) {
  const { sayDraft } = setting
  const { anchor, start, length, places } = passage
  const text = textInDraft(state, anchor)
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
      linkTo(anchor, nameAnchor(anchor, setting.script)),
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
  if (!comparison) return nothingYet(setting)
  const { wording } = comparison
  const percent = (part: number) =>
    `${wording.characters === 0 ? 0 : Math.round((part / wording.characters) * 1000) / 10}%`
  const shares = wording.shares.map(({ document, characters, formula, peculiar }) => ({
    cells: () => [nameOfDocument(comparison, document), percent(characters), percent(formula), percent(peculiar)],
  }))
  const heads = (['document', 'share', 'formula', 'peculiar'] as const).map((word) => sayDraft(word))
  const lists = (['peculiar', 'formula'] as const).flatMap((kind) => {
    const own = wording.passages.filter((passage) => passage.kind === kind).sort((x, y) => y.length - x.length)
    if (own.length === 0) return []
    const list = element('ul', { class: 'draft-passages' })
    const items = own.map((passage) => () => passageItem(passage, state, comparison, setting))
    const more = growList(list, items, sayDraft)
    return [element('h2', {}, `${sayDraft(kind)}（${own.length}）`), list, ...(more ? [more] : [])]
  })
  const table = shares.length > 0 && makeTable(sayDraft('shares'), heads, shares, sayDraft)
  const nothing = shares.length === 0 && element('p', { class: 'quiet' }, sayDraft('none'))
  return {
    rows: wording.passages,
    node: element('div', {}, element('p', { class: 'lead' }, sayDraft('wordingLead')), table, nothing, ...lists),
  }
}
