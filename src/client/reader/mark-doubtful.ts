/** Marks the characters whose form no word settles, without touching the text (CSS Custom Highlight); a click asks about one. */
import { blocksOf } from '../views/blocks.ts'
import { askedAt } from './asked.ts'
import { askedText, rangeAt, readAsked } from './asked-text.ts'

const NAME = 'doubtful'

let marked: Range[] = []
let answer: ((range: Range) => unknown) | undefined

/** The marked character under the mouse. */
function markedAt({ clientX: x, clientY: y }: MouseEvent): Range | undefined {
  const holds = ({ left, right, top, bottom }: DOMRect) => left <= x && x < right && top <= y && y < bottom
  return marked.find((range) => [...range.getClientRects()].some(holds))
}

document.addEventListener('click', (event) => {
  const range = marked.length > 0 && getSelection()?.isCollapsed ? markedAt(event) : undefined
  if (range) answer?.(range)
})

/** Marks them in the text, or takes the marks away; `ask` is called with the one that is clicked. */
export async function markDoubtful(
  article: HTMLElement,
  isWanted: boolean,
  ask: (range: Range) => unknown,
): Promise<void> {
  answer = ask
  marked = []
  CSS.highlights?.delete(NAME)
  if (!isWanted) return
  const { characters } = await readAsked(article)
  const forms = new Set(characters.flatMap(({ form, settled }) => (settled ? [] : [form])))
  dispatchEvent(new Event('textneeded'))
  marked = blocksOf(article).flatMap((block) => {
    const place = askedText(block)
    if (!place) return []
    return Array.from({ length: place.text.length }).flatMap((_, at) => {
      const known = forms.has(place.text.charAt(at)) ? askedAt(characters, place.text, at) : undefined
      return known && !known.settled ? (rangeAt(place, at) ?? []) : []
    })
  })
  CSS.highlights?.set(NAME, new Highlight(...marked))
}
