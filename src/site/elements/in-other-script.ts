import type { Element } from '../../policy/elements.ts'
import { textIn } from '../../policy/elements.ts'
import { sliceAs } from '../../text/same-place.ts'

/**
 * Elements with their texts in the other script. A text was converted as a whole, so that no mark cuts a word in two;
 * its marks are laid over the converted text, character for character. Throws if that has more or fewer.
 */
export const inOtherScript = (elements: readonly Element[]): Element[] => elements.map(elementInOther)

function elementInOther(element: Element): Element {
  const { other, children } = element
  if (other !== undefined) return layOver(element, other)
  return { ...element, children: children.map((child) => (typeof child === 'string' ? child : elementInOther(child))) }
}

function layOver(element: Element, other: string): Element {
  const own = textIn(element)
  if (Array.from(own).length !== Array.from(other).length) {
    throw new Error(`Unexpected length ${other.length}, expected ${own.length}, of “${own.slice(0, 40)}” converted`)
  }
  let at = 0
  const lay = (node: Element): Element => ({
    ...node,
    children: node.children.map((child) => {
      if (typeof child !== 'string') return lay(child)
      at += child.length
      return sliceAs(own, other, at - child.length, at)
    }),
  })
  return lay({ ...element, other: own })
}
