import type { DefaultTreeAdapterTypes } from 'parse5'
import { toRoman } from '../text/numerals.ts'
import { attributeIn, isElement } from './html-walk.ts'

type Element = DefaultTreeAdapterTypes.Element

const wholeOf = (value: string | undefined): number | null => (/^-?\d+$/.test(value ?? '') ? Number(value) : null)

/** Example: list-style: none */
const NO_NUMBERS = /list-style(?:-type)?\s*:[^;]*\bnone\b/i

/** Example: 1. or （一） or 第三条 at the beginning of an item: it has its number already. */
const NUMBERED = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]|第[\d一二三四五六七八九十百]+[章节条]|[①-⑳])/u

/** A number as a list shows it by its `type` (HTML, 4.4.5): 1, a, A, i, I. */
function written(n: number, type: string | undefined): string {
  if ((type === 'a' || type === 'A') && n >= 1 && n <= 26) {
    const letter = String.fromCharCode(96 + n)
    return type === 'A' ? letter.toUpperCase() : letter
  }
  if ((type === 'i' || type === 'I') && n >= 1 && n < 400) return type === 'I' ? toRoman(n) : toRoman(n).toLowerCase()
  return String(n)
}

/**
 * The numbers that lists of a page make for their items, with a dot: `start`, `value`, `reversed` and `type` count. They
 * stand nowhere in the source. Give it the items of a page in order; null for an item of a list without numbers.
 */
export function makeNumbering(): (item: Element) => string | null {
  const next = new Map<Element, number>()
  return (item) => {
    const list = item.parentNode
    if (item.tagName !== 'li' || !list || !isElement(list) || list.tagName !== 'ol') return null
    if (NO_NUMBERS.test(`${attributeIn(list, 'style') ?? ''};${attributeIn(item, 'style') ?? ''}`)) return null
    const down = attributeIn(list, 'reversed') !== undefined
    const count = () => list.childNodes.filter((child) => isElement(child) && child.tagName === 'li').length
    const begin = () => wholeOf(attributeIn(list, 'start')) ?? (down ? count() : 1)
    const number = wholeOf(attributeIn(item, 'value')) ?? next.get(list) ?? begin()
    next.set(list, number + (down ? -1 : 1))
    return `${written(number, attributeIn(list, 'type'))}.`
  }
}

/** Whether the text of an item begins with a number of its own. */
export const isNumbered = (text: string): boolean => NUMBERED.test(text)
