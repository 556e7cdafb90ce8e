/** The menu of a provision: its link, text and citations to copy, its lines in the source, and another to compare with. */
import { citeApa, citeChicago } from './cite/cite-abroad.ts'
import { citeGbt7714, citeGbt7714Of2015 } from './cite/cite-gbt7714.ts'
import { citePlain } from './cite/cite-plain.ts'
import type { Cited } from './cite/cited.ts'
import { addressWithWords } from './cite/cited.ts'
import { citeBibtex, citeCslJson, citeRis } from './cite/exchange.ts'
import { idInAddress } from '../decode-address.ts'
import { publicAddress } from '../public-address.ts'
import { placeBeside } from '../place-beside.ts'
import { fill } from '../../words/fill.ts'
import { nameAnchor } from '../../words/name-anchor.ts'
import { textOfProvision } from './provision-text.ts'

const menu = document.querySelector<HTMLElement>('#provision-menu')
const status = menu?.querySelector<HTMLElement>('[data-menu-status]')
const compare = menu?.querySelector<HTMLAnchorElement>('[data-menu-compare]')
const source = menu?.querySelector<HTMLAnchorElement>('[data-menu-source]')
let ownSource = source?.href ?? ''
let opened: HTMLAnchorElement | undefined

/** Opens the menu beside the number of a provision. */
export function openMenu(link: HTMLAnchorElement): void {
  if (!menu || !compare || !source) return
  leave()
  opened = link
  link.dataset['open'] = ''
  const anchor = idInAddress(link)
  for (const each of menu.querySelectorAll<HTMLElement>('[data-of-provision]')) each.hidden = anchor === ''
  compare.search = `?a=${menu.dataset['document'] ?? ''}/${anchor}`
  source.href = link.dataset['source'] ?? ownSource
  source.hash = link.dataset['line'] ? `L${link.dataset['line']}` : ''
  status?.replaceChildren()
  menu.showPopover()
  placeBeside(menu, link)
  menu.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
}

/** The number is again as quiet as the others. */
function leave(): void {
  delete opened?.dataset['open']
}

function citedAt(link: HTMLAnchorElement): Cited {
  const { document: id = '', issuers = '', title = '', number = '', dated = '' } = menu?.dataset ?? {}
  const address = new URL(publicAddress(link.href))
  address.search = ''
  const today = new Date()
  const accessed = new Date(today.getTime() - today.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  return {
    document: id,
    issuers: issuers.split('\n').filter(Boolean),
    title,
    number,
    dated,
    anchor: idInAddress(address),
    address: address.href,
    exact: addressWithWords(address.href, wordsOf(link)),
    accessed,
    language: document.documentElement.lang,
  }
}

/** The words of the provision that a number is of; none for the whole document. */
const wordsOf = (link: HTMLAnchorElement): string => textOfProvision(link.closest('.unit, .box, .instrument'))

const copies: Readonly<Record<string, (link: HTMLAnchorElement) => string>> = {
  link: (link) => citedAt(link).exact,
  text: wordsOf,
  gbt: (link) => citeGbt7714(citedAt(link)),
  gbt2015: (link) => citeGbt7714Of2015(citedAt(link)),
  report: (link) => {
    const { title, number, anchor, address, language } = citedAt(link)
    const place = nameAnchor(anchor, language === 'zh-Hant' ? 'Hant' : 'Hans')
    const named = `《${title}》${number && `（${number}）`}`
    return fill(menu?.dataset['report'] ?? '', [named, place, address, wordsOf(link)])
  },
  plain: (link) => citePlain(citedAt(link), menu?.dataset['visited'] ?? ''),
  apa: (link) => citeApa(citedAt(link)),
  chicago: (link) => citeChicago(citedAt(link)),
  bibtex: (link) => citeBibtex(citedAt(link)),
  ris: (link) => citeRis(citedAt(link)),
  csl: (link) => citeCslJson(citedAt(link)),
}

/** What an editor needs to find a fault at a number: document, place, address and words. */
export const reportOf = (link: HTMLAnchorElement): string => copies['report']?.(link) ?? ''

/** Copies a text and says so; where the browser does not allow it, gives the text to be copied by hand. */
export async function copyOut(text: string, said: string, status: Element | null | undefined): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    status?.replaceChildren(said)
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.readOnly = true
    field.rows = 4
    field.setAttribute('aria-label', menu?.dataset['notCopied'] ?? '')
    status?.replaceChildren(menu?.dataset['notCopied'] ?? '', field)
    field.select()
  }
}

menu?.querySelector('[data-menu-print]')?.addEventListener('click', () => {
  const clause = opened?.closest('.unit, .box')
  menu.hidePopover()
  if (clause) void import('./print-clauses.ts').then(({ printClauses }) => printClauses(clause))
})
menu?.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null
  const what = button?.dataset['copy'] ?? ''
  const make = copies[what]
  if (make && opened) void copyOut(make(opened), menu.dataset[what === 'report' ? 'reported' : 'copied'] ?? '', status)
})
addEventListener('pageturn', () => (ownSource = source?.href ?? ''))
// A click on a number goes to its clause, which takes the focus that the browser would give back.
menu?.addEventListener('beforetoggle', (event) => {
  if (event.newState === 'closed' && menu.contains(document.activeElement)) opened?.focus({ preventScroll: true })
})
menu?.addEventListener('toggle', (event) => event.newState === 'closed' && leave())
menu?.addEventListener('keydown', (event) => {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0 || event.target instanceof HTMLTextAreaElement) return
  event.preventDefault()
  const entries = [...menu.querySelectorAll<HTMLElement>('button, a:not([hidden])')]
  const at = entries.findIndex((entry) => entry === document.activeElement)
  entries[(at + by + entries.length) % entries.length]?.focus()
})
