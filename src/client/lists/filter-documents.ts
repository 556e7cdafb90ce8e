/** The list of documents by place: filters, kept in the address. What stands on further pages is read when it is asked for. */
import { fill } from '../../words/fill.ts'
import { readPage } from '../read-page.ts'
import type { ListedDocument } from './document-fits.ts'
import { fits } from './document-fits.ts'
import { fold } from './fold-words.ts'
import { askedOf, keepInAddress, readForm } from './form-address.ts'

const form = document.querySelector<HTMLFormElement>('[data-document-filters]')
const list = document.querySelector<HTMLElement>('[data-documents]')
const count = document.querySelector<HTMLElement>('[data-shown]')
const pages = document.querySelector<HTMLElement>('.page-numbers')

function readRow(element: HTMLElement): ListedDocument {
  const { level = '', genre = '' } = element.dataset
  const province = element.closest<HTMLElement>('[data-province]')?.dataset['province'] ?? ''
  return {
    province,
    level,
    genre,
    year: element.firstElementChild?.textContent?.trim() ?? '',
    words: fold(element.textContent ?? ''),
  }
}

/** Hides what of a list holds nothing that is shown. */
function hideEmpty(parent: ParentNode, selector: string, inside: string): void {
  for (const each of parent.querySelectorAll<HTMLElement>(selector)) each.hidden = !each.querySelector(inside)
}

function start(form: HTMLFormElement, list: HTMLElement): void {
  let rest = (form.dataset['rest'] ?? '').split(' ').filter(Boolean)
  let rows: { element: HTMLElement; row: ListedDocument }[] = []
  const readRows = () => {
    rows = [...list.querySelectorAll<HTMLElement>('li')].map((element) => ({ element, row: readRow(element) }))
  }

  async function readRest(): Promise<void> {
    const wanted = rest
    rest = []
    for (const address of wanted) {
      const page = await readPage(address)
      list.append(...(page.querySelector('[data-documents]')?.children ?? []))
    }
    if (wanted.length > 0) readRows()
  }

  async function filter(): Promise<void> {
    const asked = askedOf(form)
    if (asked.size > 0) await readRest()
    for (const { element, row } of rows) element.hidden = !fits(row, asked)
    hideEmpty(list, '.document-place', 'li:not([hidden])')
    hideEmpty(list, '.document-province', 'li:not([hidden])')
    pages?.toggleAttribute('hidden', rest.length === 0)
    keepInAddress(asked)
    if (!count) return
    const shown = rows.filter(({ element }) => !element.hidden).length
    const words = (shown > 0 ? count.dataset['shown'] : count.dataset['none']) ?? ''
    count.textContent = asked.size > 0 ? fill(words, [shown, rows.length]) : ''
  }

  readRows()
  readForm(form)
  void filter()
  form.addEventListener('input', () => void filter())
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(() => void filter()))
}

if (form && list) start(form, list)
