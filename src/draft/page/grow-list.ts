/** Lists that begin with their first entries and grow when a reader asks: of a long text few tables are read to their end. */
import { element } from '../../client/search/make-elements.ts'
import type { SayDraft } from '../../words/draft.ts'

/** So many entries are there at once, and so many more come each time. */
const FIRST = 100
const MORE = 400

/** Puts the first entries into a list; gives the button for more, which stands after it, or nothing where these are all. */
export function growList(list: HTMLElement, entries: readonly (() => Node)[], sayDraft: SayDraft): HTMLElement | null {
  let shown = 0
  const grow = (count: number): Node | undefined => {
    const added = entries.slice(shown, shown + count).map((make) => make())
    list.append(...added)
    shown += added.length
    return added[0]
  }
  grow(FIRST)
  if (shown === entries.length) return null
  const button = element('button', { type: 'button', class: 'button', 'data-draft-more': true })
  const name = () => (button.textContent = sayDraft('moreRows', entries.length - shown))
  button.addEventListener('click', () => {
    const next = grow(MORE)
    // who came here by keyboard goes on with what has come
    if (document.activeElement === button && next instanceof Element)
      next.querySelector<HTMLElement>('a, summary')?.focus()
    if (shown === entries.length) button.remove()
    else name()
  })
  name()
  return button
}

/** Lets the lists of an element grow until `isEnough`, or to their ends. */
export function growLists(root: ParentNode, isEnough: () => boolean = () => false): void {
  const next = () => root.querySelector<HTMLElement>('[data-draft-more]')
  for (let button = next(); button && !isEnough(); button = next()) button.click()
}
