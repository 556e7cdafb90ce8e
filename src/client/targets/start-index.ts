/** The index of targets: filters and order, both kept in the address; the rows that are filtered to take away. */
import { fill } from '../../words/fill.ts'
import { idInAddress } from '../decode-address.ts'
import { publicAddress } from '../public-address.ts'
import { pickRecords, pickRows, readTable, save, toTabbed } from './export-rows.ts'
import type { Row } from './filter.ts'
import { filterRows, fold, sortRows } from './filter.ts'

/** Rows in the page at once: more cost the browser more than the reader gains. */
const BATCH = 60

const table = document.querySelector<HTMLTableElement>('table.targets')
const form = document.querySelector<HTMLFormElement>('[data-filters]')
const count = document.querySelector<HTMLElement>('[data-count]')
const more = document.querySelector<HTMLButtonElement>('[data-more]')
const tools = document.querySelector<HTMLElement>('[data-tools]')
const said = document.querySelector<HTMLElement>('[data-said]')

const textOf = (parent: Element, selector: string): string => parent.querySelector(selector)?.textContent?.trim() ?? ''

/** Parts of a row whose words can be looked for; the quote in the other script is among its details. */
const WORDS = '.place, .indicator, .value, .deadline, .quote > a, dd[lang]'

/** Cells of a row that are copied: its place, its indicator without notes, its value. */
const CELLS = ['.place', '.indicator > span', '.value']

function readRow(element: HTMLTableRowElement): Row {
  const { place = '', topic = '', kind = '', deadline = '', series = '', value } = element.dataset
  const words = [...element.querySelectorAll(WORDS)].map((part) => part.textContent ?? '').join('\n')
  return {
    place,
    topic: topic.split(' ').filter(Boolean),
    kind,
    deadline,
    series,
    value: value === undefined ? null : Number(value),
    indicator: textOf(element, '.indicator > span'),
    words: fold(words),
  }
}

function start(table: HTMLTableElement, form: HTMLFormElement): void {
  const body = table.tBodies[0]
  const elements = [...(body?.rows ?? [])]
  const rows = elements.map(readRow)
  let sort = ''
  let limit = BATCH
  /** Indexes of the rows that fit, in order, and of all rows as they stand in the page. */
  let fit: number[] = []
  let order = rows.map((_, index) => index)

  function asked(): Map<string, string> {
    const values = new Map<string, string>()
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && value.trim()) values.set(name, value.trim())
    }
    return values
  }

  function keepInAddress(values: ReadonlyMap<string, string>): void {
    const search = new URLSearchParams([...values])
    if (sort) search.set('sort', sort)
    const query = search.toString()
    history.replaceState(history.state, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`)
  }

  function show(): void {
    const fits = new Set(fit)
    fit = order.filter((index) => fits.has(index))
    const visible = fit.slice(0, limit).flatMap((index) => elements[index] ?? [])
    const stands = body?.rows.length === visible.length && visible.every((element, at) => element === body.rows[at])
    if (!stands) body?.replaceChildren(...visible)
    const rest = Math.min(BATCH, fit.length - visible.length)
    if (more) {
      more.hidden = rest <= 0
      more.textContent = fill(more.dataset.more ?? '', [rest])
    }
    if (!count) return
    const places = new Set(fit.map((index) => rows[index]?.place)).size
    const values = [fit.length, rows.length, places]
    const template = (fit.length > 0 ? count.dataset.count : count.dataset.none) ?? ''
    count.textContent = fill(template, values)
  }

  function filter(): void {
    const values = asked()
    limit = BATCH
    fit = filterRows(rows, values)
    show()
    keepInAddress(values)
  }

  /** Orders the rows by `name` or `-name`; an empty string gives the order of the texts. */
  function arrange(): void {
    for (const head of table.querySelectorAll<HTMLElement>('[data-sort]')) {
      const own = head.dataset.sort === sort.replace(/^-/, '')
      if (own) head.setAttribute('aria-sort', sort.startsWith('-') ? 'descending' : 'ascending')
      else head.removeAttribute('aria-sort')
    }
    const all = rows.map((_, index) => index)
    order = sort ? sortRows(rows, all, sort, document.documentElement.lang) : all
    show()
  }

  function addSortButton(head: HTMLElement): void {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'sort-button'
    button.textContent = head.textContent?.trim() ?? ''
    button.addEventListener('click', () => {
      const name = head.dataset.sort ?? ''
      sort = sort === name ? `-${name}` : sort === `-${name}` ? '' : name
      arrange()
      keepInAddress(asked())
    })
    head.replaceChildren(button)
  }

  /** Sets the form as the address says; what it does not know stays as it is. */
  function readAddress(): void {
    const search = new URLSearchParams(location.search)
    for (const [name, value] of search) {
      const field = form.elements.namedItem(name)
      if (field instanceof HTMLInputElement) field.value = value
      if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value)) {
        field.value = value
      }
    }
    const wanted = search.get('sort') ?? ''
    if (table.querySelector(`[data-sort="${CSS.escape(wanted.replace(/^-/, ''))}"]`)) sort = wanted
  }

  /** Shows the row that the address points to, with its details. */
  function showTarget(): void {
    const id = idInAddress(location)
    const at = id ? elements.findIndex((element) => element.id === id) : -1
    const element = elements[at]
    if (!element) return
    if (!fit.includes(at)) {
      form.reset()
      filter()
    }
    limit = Math.max(limit, fit.indexOf(at) + 1)
    show()
    const details = element.querySelector('details')
    if (details) details.open = true
    element.scrollIntoView({ block: 'center' })
  }

  const ids = () => fit.flatMap((index) => elements[index]?.id ?? [])

  const cellsOf = (element: Element): (string | number)[] => {
    const link = element.querySelector<HTMLAnchorElement>('.quote > a')
    const [place = '', indicator = '', value = ''] = CELLS.map((selector) => textOf(element, selector))
    const shown = /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value
    return [
      place,
      indicator,
      shown,
      element.getAttribute('data-deadline') ?? '',
      link?.textContent ?? '',
      link ? publicAddress(link.href) : '',
    ]
  }

  const takeAway: Record<string, (address: string) => Promise<void>> = {
    csv: async (address) => save(pickRecords(await readTable(address), ids()), 'targets.csv', 'text/csv'),
    json: async (address) => save(pickRows(await readTable(address), ids()), 'targets.json', 'application/json'),
    copy: async () => {
      const lines = fit.flatMap((index) => (elements[index] ? [cellsOf(elements[index])] : []))
      await navigator.clipboard.writeText(toTabbed(lines))
      if (said) said.textContent = fill(said.dataset.copied ?? '', [lines.length])
    },
  }

  tools?.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-take]') : null
    if (!button) return
    if (said) said.textContent = ''
    takeAway[button.dataset.take ?? '']?.(button.dataset.from ?? '').catch(() => {
      if (said) said.textContent = said.dataset.failed ?? ''
    })
  })
  for (const head of table.querySelectorAll<HTMLElement>('[data-sort]')) addSortButton(head)
  readAddress()
  fit = filterRows(rows, asked())
  if (sort) arrange()
  else show()
  keepInAddress(asked())
  showTarget()
  addEventListener('hashchange', showTarget)
  form.addEventListener('input', filter)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(filter))
  more?.addEventListener('click', () => {
    limit += BATCH
    show()
  })
}

if (table && form) start(table, form)
