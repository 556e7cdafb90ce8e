import type { PageElement } from './page-elements.ts'

/** Marks whose left or right half is blank (GB/T 15834-2011, annex A): a line below them would run on under nothing. */
const LEFT = /^[（《〈「『【〔“‘]/u
const RIGHT = /[）》〉」』】〕”’，。、；：]$/u

/** What stands at one end of elements. */
function wordsAt(end: 0 | -1, children: PageElement['children']): string {
  const child = children.at(end)
  return child === undefined || typeof child === 'string' ? (child ?? '') : wordsAt(end, child.children)
}

/** Classes of a marked stretch that begins or ends with a blank half, each with a space before it. */
export const blanksOf = (children: PageElement['children']): string =>
  `${LEFT.test(wordsAt(0, children)) ? ' blank-left' : ''}${RIGHT.test(wordsAt(-1, children)) ? ' blank-right' : ''}`
