/** Shows all that is known of a draft under tabs, and again when more is known. */
import { element } from '../../client/search/make-elements.ts'
import type { Script } from '../../policy/tree.ts'
import type { DraftWord } from '../../words/draft.ts'
import { chooseColumns } from './choose-columns.ts'
import type { DraftSetting, DraftState } from './draft-view.ts'
import { growLists } from './grow-list.ts'
import { showCounterparts } from './show-counterparts.ts'
import { showLeftovers } from './show-leftovers.ts'
import type { DraftTable } from './show-tables.ts'
import { showCitations, showMessages, showResponsible, showTargets, showTerms } from './show-tables.ts'
import type { Tabs } from './show-tabs.ts'
import { makeTabs } from './show-tabs.ts'
import type { ShownText, TextView } from './show-text.ts'
import { hasTextOf, makeText, putNotes, putOther, showOutline } from './show-text.ts'
import { showTools } from './show-tools.ts'
import { showVersions } from './show-versions.ts'
import { showWording } from './show-wording.ts'

type Show = (state: DraftState, setting: DraftSetting) => DraftTable

/** The tables of the page, by the name of their tab. */
const TABLES: readonly (readonly [id: string, word: DraftWord, show: Show])[] = [
  ['targets', 'tabTargets', showTargets],
  ['responsible', 'tabResponsible', showResponsible],
  ['counterparts', 'tabCounterparts', showCounterparts],
  ['wording', 'tabWording', showWording],
  ['leftovers', 'tabLeftovers', showLeftovers],
  ['versions', 'tabVersions', showVersions],
  ['citations', 'tabCitations', showCitations],
  ['terms', 'tabTerms', showTerms],
  ['messages', 'tabMessages', showMessages],
]

/** How many things stand under a tab, as far as that is known. */
function countOf(id: string, { reading, terms, comparison }: DraftState): number | undefined {
  const counts: Record<string, number | undefined> = {
    targets: reading.targets.length,
    responsible: reading.provisions.reduce((sum, { responsible }) => sum + responsible.length, 0),
    counterparts: comparison?.counterparts.length,
    wording: comparison?.wording.passages.length,
    leftovers: comparison?.leftovers.length,
    citations: reading.citations.filter(({ kind }) => kind !== 'self').length,
    terms: terms?.length,
    messages: reading.messages.length,
  }
  return counts[id]
}

/** A table that is made when it is first asked for: of a long text none that nobody looks at. */
function whenAsked(make: () => DraftTable): () => DraftTable {
  let made: DraftTable | undefined
  return () => (made ??= make())
}

/** What shows a draft in an element of the page. */
export interface ResultView {
  show: (state: DraftState) => void
  outline: (state: Pick<DraftState, 'reading'>) => void
  clear: () => void
}

/** The place where a draft is shown. */
export function makeResult(root: HTMLElement, setting: DraftSetting): ResultView {
  const { sayDraft } = setting
  let turn = 0
  let view: TextView | null = null
  let tabs: Tabs | null = null
  let text: ShownText | null = null
  let outlined: { anchors: string; node: HTMLElement } | null = null

  /** The contents, made once for the same provisions. */
  const outlineOf = (state: Pick<DraftState, 'reading'>): HTMLElement => {
    const anchors = state.reading.provisions.map(({ anchor, title }) => `${anchor} ${title}`).join('\n')
    if (outlined?.anchors !== anchors) outlined = { anchors, node: showOutline(state, setting) }
    return outlined.node
  }

  const open = (id: string, focus: string | null) => {
    tabs?.open(id)
    const panel = tabs?.panel(id)
    if (panel && focus !== null) growLists(panel, () => document.getElementById(focus) !== null)
    if (focus !== null) document.getElementById(focus)?.scrollIntoView({ block: 'start' })
  }
  addEventListener('beforeprint', () => growLists(root))
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null
    if (!link || !tabs) return
    const id = decodeURI(link.hash.slice(1))
    const toTargets = id.startsWith('target-')
    event.preventDefault()
    open(toTargets ? 'targets' : 'text', id)
  })

  /** The script of the page, where the text is known in it. */
  const usualView = ({ reading: { shown, facts } }: DraftState): Script =>
    shown[setting.script] ? setting.script : facts.script

  /** Shows the text in `place`, the one that is there where only what stands beside it has changed. */
  const showView = async (state: DraftState, place: HTMLElement) => {
    const current = ++turn
    const wanted = view ?? usualView(state)
    const isWanted = () => current === turn
    if (text && hasTextOf(text, state, wanted)) place.replaceChildren(text.article)
    else {
      text = null
      const made = await makeText(state, wanted, { isWanted, place: (article) => place.replaceChildren(article) })
      if (!made) return
      text = made
    }
    putNotes(text, state, setting)
    putOther(text, state, wanted)
  }

  const choices = (state: DraftState, place: HTMLElement): HTMLElement => {
    const both = Object.keys(state.reading.shown).length > 1
    if (!both) return element('p', { class: 'quiet' }, sayDraft('scriptLater'))
    return chooseColumns(view ?? usualView(state), setting, (chosen) => {
      view = chosen
      void showView(state, place)
    })
  }

  return {
    outline: (state) => {
      turn++
      root.replaceChildren(outlineOf(state))
    },
    show: (state) => {
      const tables = new Map(
        TABLES.filter(([id]) => id !== 'versions' || state.versions).map(([id, word, show]) => [
          id,
          { title: sayDraft(word), table: whenAsked(() => show(state, setting)) },
        ]),
      )
      const before = tabs?.opened()
      tabs = makeTabs(
        sayDraft('tabs'),
        [
          { id: 'text', name: sayDraft('tabText') },
          ...[...tables].map(([id, { title }]) => ({ id, name: title, count: countOf(id, state) })),
        ],
        (id) => {
          const place = tabs?.panel(id)
          const own = tables.get(id)
          if (place && own && place.childElementCount === 0) place.append(own.table().node)
        },
      )
      const panel = tabs.panel('text')
      const shown = () => ({ tab: tabs?.opened() ?? null, article: text?.article ?? null })
      root.replaceChildren(showTools(state, tables, setting, shown), tabs.node)
      tabs.open(before !== undefined && tabs.panel(before) ? before : 'text')
      if (!panel) return
      const place = element('div', { class: 'draft-text' })
      panel.append(choices(state, place), element('div', { class: 'draft-document' }, outlineOf(state), place))
      void showView(state, place)
    },
    clear: () => {
      turn++
      tabs = null
      text = null
      outlined = null
      view = null
      root.replaceChildren()
    },
  }
}
