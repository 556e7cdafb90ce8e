/** The rows of the index that stand in the page. */
import { fold } from '../lists/fold-words.ts'
import type { Row } from './filter.ts'

const textOf = (parent: Element, selector: string): string => parent.querySelector(selector)?.textContent?.trim() ?? ''

/** Parts of a row whose words can be looked for; the quote in the other script is among its details. */
const WORDS = '.place, .indicator, .value, .deadline, .quote a, dd[lang]'

/** Cells of a row that are copied: its place, its indicator without notes, its value. */
const CELLS = ['.place', '.indicator > span', '.value']

/** What a row of the page can be filtered and sorted by. */
export function readRow(element: HTMLTableRowElement): Row {
  const { place = '', province = '', topic = '', kind = '', deadline = '', series = '', value } = element.dataset
  const words = [...element.querySelectorAll(WORDS)].map((part) => part.textContent ?? '').join('\n')
  return {
    place,
    province,
    topic: topic.split(' ').filter(Boolean),
    kind,
    deadline,
    series,
    value: value === undefined ? null : Number(value),
    indicator: textOf(element, '.indicator > span'),
    words: fold(words),
  }
}

/** The cells of a row as they are copied; `address` makes an address that counts anywhere. */
export function cellsOf(element: Element, address: (href: string) => string): (string | number)[] {
  const link = element.querySelector<HTMLAnchorElement>('.quote a')
  const [place = '', indicator = '', value = ''] = CELLS.map((selector) => textOf(element, selector))
  const shown = /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value
  const due = element.getAttribute('data-deadline') ?? ''
  return [place, indicator, shown, due, link?.textContent ?? '', link ? address(link.href) : '']
}
