/** The draft as an edition: contents, text, and beside each provision what is said of it. */
import { splitId } from '../../policy/paths.ts'
import { element } from '../../client/search/make-elements.ts'
import { blocksOf } from '../../client/views/blocks.ts'
import type { Script } from '../../policy/tree.ts'
import type { OutlineEntry } from '../../site/page-outline.ts'
import { outline, printedLabel } from '../../site/page-outline.ts'
import { valueOf } from '../../site/target-words.ts'
import { nameOfRule } from '../../words/draft.ts'
import type { PackedNodes } from '../packed-nodes.ts'
import { areSame, textsOfBlocks } from '../packed-nodes.ts'
import { buildNodes } from './build-nodes.ts'
import type { DraftSetting, DraftState } from './draft-view.ts'

/** How the text is shown: in a script, or in both beside each other. */
export type TextView = Script | 'parallel'

function contentsOf(entries: readonly OutlineEntry[], setting: DraftSetting): HTMLElement {
  const { say, sayDraft } = setting
  const items = entries.map((entry) => {
    const name = entry.anchor === 'notice' ? say('notice') : entry.title || sayDraft('untitled')
    const label = entry.label && element('span', { class: 'n' }, printedLabel(entry))
    const below = entry.children.length > 0 && contentsOf(entry.children, setting)
    return element('li', {}, element('a', { href: `#${entry.anchor}` }, label, name), below)
  })
  return element('ol', {}, ...items)
}

/** The contents of a draft. */
export const showOutline = (state: Pick<DraftState, 'reading'>, setting: DraftSetting): HTMLElement =>
  element(
    'nav',
    { class: 'draft-outline', 'aria-label': setting.sayDraft('outline') },
    element('h2', {}, setting.sayDraft('outline')),
    contentsOf(outline(state.reading.provisions), setting),
  )

/** What is said of the provisions of a draft, by their anchors. */
function readNotes({ reading, comparison }: DraftState) {
  return {
    targets: Map.groupBy(reading.targets, ({ provision }) => splitId(provision).anchor),
    messages: Map.groupBy(reading.messages, ({ anchor }) => anchor ?? ''),
    counterparts: Map.groupBy(comparison?.counterparts ?? [], ({ anchor }) => anchor),
    leftovers: Map.groupBy(comparison?.leftovers ?? [], ({ anchor }) => anchor),
    nameOf: (provision: string) => comparison?.provisions[provision]?.name ?? provision,
  }
}

/** What is said of a provision beside its text. */
function notesOf(
  said: ReturnType<typeof readNotes>,
  anchor: string,
  { say, sayDraft, script }: DraftSetting,
): HTMLElement | null {
  const targets = (said.targets.get(anchor) ?? []).map((row) =>
    element(
      'li',
      {},
      element('a', { href: `#target-${splitId(row.id).anchor}`, 'data-to-targets': true }, valueOf(row, say)),
      ` ${row.indicator}`,
    ),
  )
  const counterparts = (said.counterparts.get(anchor) ?? [])
    .slice(0, 3)
    .map(({ provision }) => element('li', {}, said.nameOf(provision)))
  const leftovers = (said.leftovers.get(anchor) ?? []).map(({ words }) =>
    element('li', { class: 'draft-left' }, `${sayDraft('tabLeftovers')}：${words}`),
  )
  const messages = (said.messages.get(anchor) ?? []).map(({ rule }) =>
    element('li', { class: 'draft-message' }, nameOfRule(rule, script)),
  )
  const lists = [
    counterparts.length > 0 && element('ul', { class: 'note-counterparts' }, ...counterparts),
    targets.length > 0 && element('ul', { class: 'note-targets' }, ...targets),
    leftovers.length + messages.length > 0 && element('ul', {}, ...leftovers, ...messages),
  ]
  if (lists.every((list) => list === false)) return null
  return element('aside', { class: 'notes', 'data-apparatus': true, role: 'note' }, ...lists)
}

/** A text as it stands on the page. */
export interface ShownText {
  article: HTMLElement
  /** What it was made of. */
  nodes: PackedNodes
  /** What stands beside its provisions, by their anchors; an empty text where there is nothing. */
  notes: Map<string, ChildNode>
}

/** The script that a text is shown in; of two beside each other the one above. */
const scriptOf = ({ reading: { shown, facts } }: DraftState, view: TextView): Script =>
  view !== 'parallel' && shown[view] ? view : facts.script

const nodesOf = (state: DraftState, view: TextView): PackedNodes => state.reading.shown[scriptOf(state, view)] ?? []

/** Whether what is shown has the words and marks of a state in a view. */
export const hasTextOf = ({ article, nodes }: ShownText, state: DraftState, view: TextView): boolean =>
  article.lang === `zh-${scriptOf(state, view)}` && areSame(nodes, nodesOf(state, view))

/**
 * Makes the text, a piece at a time: `place` is given at once what it will stand in. Made for nothing, and null, where
 * something else is wanted meanwhile.
 */
export async function makeText(
  state: DraftState,
  view: TextView,
  { isWanted, place }: { isWanted: () => boolean; place: (article: HTMLElement) => void },
): Promise<ShownText | null> {
  const article = element('article', {
    class: 'edition content',
    'data-edition': true,
    lang: `zh-${scriptOf(state, view)}`,
  })
  const nodes = nodesOf(state, view)
  const notes = new Map<string, ChildNode>()
  const holdPlace = (anchor: string) => {
    const held = document.createTextNode('')
    notes.set(anchor, held)
    return held
  }
  place(article)
  await buildNodes(article, nodes, holdPlace, isWanted)
  return isWanted() ? { article, nodes, notes } : null
}

/** Puts beside the provisions of a text what is now said of them. */
export function putNotes({ notes }: ShownText, state: DraftState, setting: DraftSetting): void {
  const said = readNotes(state)
  for (const [anchor, before] of notes) {
    const note = notesOf(said, anchor, setting) ?? document.createTextNode('')
    before.replaceWith(note)
    notes.set(anchor, note)
  }
}

/** Puts the other script under each paragraph where both are wanted, as the edition's own view of both does beside it. */
export function putOther({ article }: ShownText, state: DraftState, view: TextView): void {
  for (const other of article.querySelectorAll('.other')) {
    other.previousElementSibling?.classList.remove('own')
    other.parentElement?.classList.remove('in-pairs')
    other.remove()
  }
  const script = scriptOf(state, view) === 'Hans' ? 'Hant' : 'Hans'
  const nodes = view === 'parallel' && state.reading.shown[script]
  if (!nodes) return
  const texts = textsOfBlocks(nodes)
  blocksOf(article).forEach((block, at) => {
    const text = texts[at]
    if (text === undefined || block.tagName !== 'P' || block.classList.contains('box-title')) return
    block.classList.add('own')
    block.parentElement?.classList.add('in-pairs')
    block.after(element('p', { class: 'other open', 'data-apparatus': true, lang: `zh-${script}` }, text))
  })
}
