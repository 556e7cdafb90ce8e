/** A row of the index made of its data: a copy of one that stands in the page, with other words. */
import { documentPath, provisionPath, targetPath } from '../../policy/paths.ts'
import { readPage } from '../read-page.ts'
import type { TargetData } from './row-data.ts'

function put(row: Element, selector: string, text: string, path?: string): void {
  const part = row.querySelector(selector)
  if (!part) return
  part.textContent = text
  if (path !== undefined) part.setAttribute('href', path)
}

/** Reads the facts of a target from the page of its document when its details are opened. */
async function fillDetails(details: HTMLDetailsElement, address: string, id: string): Promise<void> {
  const page = await readPage(address)
  const parts = page.getElementById(id)?.querySelector('details')?.querySelectorAll('dl') ?? []
  for (const old of details.querySelectorAll('dl')) old.remove()
  details.append(...[...parts].map((part) => document.importNode(part, true)))
}

/** Makes the row of a target; `site` is the address of the site in this script. */
export function makeRow(pattern: HTMLTableRowElement, data: TargetData, site: string): HTMLTableRowElement {
  const row = document.importNode(pattern, true)
  row.id = data.id
  Object.assign(row.dataset, { place: data.document, deadline: data.deadline, value: String(data.value ?? '') })
  if (data.value === null) delete row.dataset['value']
  if (data.deadline === '') delete row.dataset['deadline']
  put(row, '.place > a', data.place, site + documentPath(data.document))
  put(row, '.indicator > span', data.indicator)
  for (const old of row.querySelectorAll('.indicator > .basis')) old.remove()
  if (data.notes) row.querySelector('.indicator')?.append(noteOf(data.notes))
  put(row, '.value > span', data.shown)
  row.querySelector('.deadline')?.replaceChildren(data.due, ' ', noteOf(data.basis))
  const [before, after] = row.querySelectorAll('.quote .around')
  before?.replaceChildren(data.before)
  put(row, '.quote a', data.quote, site + provisionPath(data.id))
  after?.replaceChildren(data.after)
  const details = row.querySelector('details')
  const [address = '', anchor = ''] = (site + targetPath(data.id)).split('#')
  for (const old of details?.querySelectorAll('dl') ?? []) old.remove()
  details?.addEventListener('toggle', () => {
    if (details.open && !details.querySelector('dl')) void fillDetails(details, address, anchor)
  })
  return row
}

function noteOf(words: string): HTMLElement {
  const note = document.createElement('span')
  note.className = 'basis'
  note.textContent = words
  return note
}
