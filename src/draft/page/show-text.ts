/** The draft as an edition: contents, text, and beside each provision what is said of it. */
import { splitId } from '../../policy/paths.ts'
import { element } from '../../client/search/make-elements.ts'
import { blocksOf } from '../../client/views/blocks.ts'
import type { Script } from '../../policy/tree.ts'
import type { OutlineEntry } from '../../site/page-outline.ts'
import { outline, printedLabel } from '../../site/page-outline.ts'
import { valueOf } from '../../site/target-words.ts'
import { nameOfRule } from '../../words/draft.ts'
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

/** Puts the other script under each paragraph, as the edition's own view of both does beside it. */
function layBeside(article: HTMLElement, other: HTMLElement, lang: string): void {
  const copies = blocksOf(other)
  blocksOf(article).forEach((block, at) => {
    const source = copies[at]
    if (!source || block.tagName !== 'P' || block.classList.contains('box-title')) return
    const copy = element('p', { class: 'other open', 'data-apparatus': true, lang }, source.textContent ?? '')
    block.classList.add('own')
    block.parentElement?.classList.add('in-pairs')
    block.after(copy)
  })
}

/**
 * Makes the text, a piece at a time: `place` is given what it will stand in as soon as that can be read from its beginning.
 * Made for nothing where something else is wanted meanwhile.
 */
export async function showText(
  state: DraftState,
  view: TextView,
  setting: DraftSetting,
  { isWanted, place }: { isWanted: () => boolean; place: (article: HTMLElement) => void },
): Promise<HTMLElement> {
  const { shown, facts } = state.reading
  const said = readNotes(state)
  const script = view === 'parallel' ? facts.script : view
  const article = element('article', {
    class: 'edition content',
    'data-edition': true,
    lang: `zh-${shown[script] ? script : facts.script}`,
  })
  if (view !== 'parallel') place(article)
  await buildNodes(
    article,
    shown[script] ?? shown[facts.script] ?? [],
    (anchor) => notesOf(said, anchor, setting),
    isWanted,
  )
  const other = script === 'Hans' ? 'Hant' : 'Hans'
  if (view === 'parallel' && shown[other]) {
    const copy = element('article')
    await buildNodes(copy, shown[other], () => null, isWanted)
    for (const each of copy.querySelectorAll('[data-apparatus]')) each.remove()
    layBeside(article, copy, `zh-${other}`)
  }
  if (view === 'parallel') place(article)
  return article
}
