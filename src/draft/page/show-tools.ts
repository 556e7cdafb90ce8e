/** What can be taken away of a draft: the table that is open, or all. */
import { element } from '../../client/search/make-elements.ts'
import type { DraftSetting, DraftState } from './draft-view.ts'
import type { DraftFile } from './export-draft.ts'
import type { DraftTable } from './show-tables.ts'

/** The tables of a draft by the name of their tab, each made when it is asked for. */
export type NamedTables = ReadonlyMap<string, { title: string; table: () => DraftTable }>

const WORDS = { csv: 'takeCsv', json: 'takeJson', html: 'takeHtml', markdown: 'takeMarkdown' } as const
const NAMES: readonly DraftFile[] = ['csv', 'json', 'html', 'markdown']

/** Buttons for each kind of file; `shown` gives the tab that is open and the text as it is shown. */
export function showTools(
  state: DraftState,
  tables: NamedTables,
  { sayDraft }: DraftSetting,
  shown: () => { tab: string | null; article: HTMLElement | null },
): HTMLElement {
  const buttons = NAMES.map((name) =>
    element('button', { type: 'button', class: 'button', 'data-take': name }, sayDraft(WORDS[name])),
  )
  const node = element('div', { class: 'draft-take', role: 'group', 'aria-label': sayDraft('take') }, ...buttons)
  node.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-take]') : null
    const name = NAMES.find((each) => each === button?.dataset['take'])
    if (!name) return
    const { tab, article } = shown()
    const id = tab !== null && tables.has(tab) ? tab : 'targets'
    const own = tables.get(id)
    const table = { name: id, title: own?.title ?? '', rows: own?.table().rows ?? [] }
    void import('./export-draft.ts').then(({ takeDraft }) => {
      const all = () => [...tables.values()].map((each) => ({ title: each.title, node: each.table().node }))
      takeDraft(name, state, table, { article, tables: all })
    })
  })
  return node
}
