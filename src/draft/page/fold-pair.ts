/** Two texts side by side below a line that opens them; they are made when it is opened. */
import { element } from '../../client/search/make-elements.ts'

/** One of the two: what it is called, and its words with their marks. */
export interface NamedWords {
  name: string
  words: HTMLElement
}

export function foldPair(summary: string, make: () => Promise<readonly [NamedWords, NamedWords]>): HTMLElement {
  const details = element('details', { class: 'draft-pair' }, element('summary', {}, summary))
  const show = async () => {
    const sides = await make()
    if (details.children.length > 1) return
    const parts = sides.map(({ name, words }) => element('div', {}, element('p', { class: 'quiet' }, name), words))
    details.append(element('div', { class: 'draft-sides' }, ...parts))
  }
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) void show()
  })
  return details
}
