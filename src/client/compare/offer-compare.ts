/**
 * In a synopsis, a link beside each counterpart that lays the two side by side. The page that it leads to needs scripts
 * too: that every measure names it again would make a page a tenth larger.
 */
import { element } from '../search/make-elements.ts'

/** Example: `https://example.org/zh-hant/documents/zhejiang-2023-2/#2.1.1` */
const PROVISION = /\/documents\/([^/]+)\/#(.+)$/

/** The id of the provision that a link leads to. */
const provisionOf = (link: HTMLAnchorElement | null | undefined): string => {
  const [, document = '', anchor = ''] = PROVISION.exec(link?.href ?? '') ?? []
  return `${document}/${anchor}`
}

function offerIn({ dataset: { compare = '', compareThese = '' } }: HTMLElement): void {
  for (const measure of document.querySelectorAll('.synopsis-section > article')) {
    const own = provisionOf(measure.querySelector<HTMLAnchorElement>(':scope > h3 a'))
    const offer = (other: HTMLAnchorElement | null) =>
      element('a', { href: `${compare}?a=${own}&b=${provisionOf(other)}` }, compareThese)
    for (const counterpart of measure.querySelectorAll(
      '.counterpart, :scope > div > ul > li, .counterpart-more > ul:not(.inline-list) > li',
    ))
      (counterpart.querySelector(':scope > p:not(:first-child)') ?? counterpart).append(
        ' ',
        offer(counterpart.querySelector('a')),
      )
  }
}

const root = document.querySelector<HTMLElement>('[data-compare-these]')
if (root) offerIn(root)
