/** Small helpers for elements that scripts make. Text is always text, never markup. */
import type { Marks } from '../../search/engine/types.ts'

type Child = Node | string | false | null | undefined

/** An element with attributes and children; false and undefined attributes are left out, true ones are empty. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | number | boolean | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(
    ...children.filter((child) => child instanceof Node || (typeof child === 'string' && child !== '')).map(asNode),
  )
  return made
}

const asNode = (child: Child): Node | string => (child instanceof Node || typeof child === 'string' ? child : '')

/** A text with its marked stretches as `<mark>`. */
export function marked(text: string, marks: Marks): DocumentFragment {
  const fragment = document.createDocumentFragment()
  let from = 0
  for (const [start, end] of marks) {
    fragment.append(text.slice(from, start), element('mark', {}, text.slice(start, end)))
    from = end
  }
  fragment.append(text.slice(from))
  return fragment
}
