import type { DefaultTreeAdapterTypes } from 'parse5'
import { isElement } from './html-walk.ts'

type Element = DefaultTreeAdapterTypes.Element

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value

const wholeOf = (value: string | undefined): number | null => (/^-?\d+$/.test(value ?? '') ? Number(value) : null)

/** Example: list-style: none */
const NO_NUMBERS = /list-style(?:-type)?\s*:[^;]*\bnone\b/i

/** Example: 1. or （一） or 第三条 at the beginning of an item: it has its number already. */
const NUMBERED = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]|第[\d一二三四五六七八九十百]+[章节条]|[①-⑳])/u

function roman(n: number): string {
  const parts: [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = n
  return parts
    .map(([value, word]) => {
      const times = Math.floor(rest / value)
      rest -= times * value
      return word.repeat(times)
    })
    .join('')
}

/** A number as a list shows it by its `type` (HTML, 4.4.5): 1, a, A, i, I. */
function written(n: number, type: string | undefined): string {
  if ((type === 'a' || type === 'A') && n >= 1 && n <= 26) {
    const letter = String.fromCharCode(96 + n)
    return type === 'A' ? letter.toUpperCase() : letter
  }
  if ((type === 'i' || type === 'I') && n >= 1 && n < 400) return type === 'I' ? roman(n).toUpperCase() : roman(n)
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
    if (NO_NUMBERS.test(`${attribute(list, 'style') ?? ''};${attribute(item, 'style') ?? ''}`)) return null
    const down = attribute(list, 'reversed') !== undefined
    const count = () => list.childNodes.filter((child) => isElement(child) && child.tagName === 'li').length
    const begin = () => wholeOf(attribute(list, 'start')) ?? (down ? count() : 1)
    const number = wholeOf(attribute(item, 'value')) ?? next.get(list) ?? begin()
    next.set(list, number + (down ? -1 : 1))
    return `${written(number, attribute(list, 'type'))}.`
  }
}

/** Whether the text of an item begins with a number of its own. */
export const isNumbered = (text: string): boolean => NUMBERED.test(text)
