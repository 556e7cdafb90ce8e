/** The index of targets: filters and order, both kept in the address; rows that are not in the page are read when they are asked for. */
import { fill } from '../../words/fill.ts'
import { idInAddress } from '../decode-address.ts'
import { askedOf, keepInAddress, readForm } from '../lists/form-address.ts'
import { filterRows, sortRows } from './filter.ts'
import { makeRow } from './make-row.ts'
import type { Entry, Model } from './model.ts'
import { makeModel } from './model.ts'
import { readRow } from './page-rows.ts'
import type { RestFile } from './rest.ts'
import { filesFor, readFile, readFiles } from './rest.ts'
import { rowOf } from './row-data.ts'
import { startHeads } from './sort-heads.ts'
import { startTools } from './take-away.ts'

/** Rows in the page at once: more cost the browser more than the reader gains. */
const BATCH = 60

const table = document.querySelector<HTMLTableElement>('table.targets')
const form = document.querySelector<HTMLFormElement>('[data-filters]')
const count = document.querySelector<HTMLElement>('[data-count]')
const more = document.querySelector<HTMLButtonElement>('[data-more]')
const tools = document.querySelector<HTMLElement>('[data-tools]')
const said = document.querySelector<HTMLElement>('[data-said]')

/** The rows of the page, and of the files that the form names. */
function modelOf(table: HTMLTableElement, files: readonly RestFile[], site: string): Model {
  const inPage = [...(table.tBodies[0]?.rows ?? [])]
  const [pattern] = inPage
  const entries = inPage.map((element): Entry => ({ id: element.id, row: readRow(element), element: () => element }))
  return makeModel(entries, files, async (file) =>
    (await readFile(file)).map((data): Entry => {
      let made: HTMLTableRowElement | undefined
      const element = () => (made ??= pattern ? makeRow(pattern, data, site) : document.createElement('tr'))
      return { id: data.id, row: rowOf(data), element }
    }),
  )
}

function start(table: HTMLTableElement, form: HTMLFormElement): void {
  const body = table.tBodies[0]
  const files = readFiles(form.dataset['files'] ?? '')
  const unread = Number(form.dataset['unread'] ?? 0)
  const model = modelOf(table, files, form.dataset['site'] ?? '')
  const all = model.entries().length + unread
  let sort = ''
  let limit = BATCH
  let turn = 0
  /** Rows that fit, in order. */
  let fit: Entry[] = []

  const isNarrowed = () => sort !== '' || askedOf(form).size > 0

  function sayCount(): void {
    if (!count || (!isNarrowed() && !model.has(files))) return
    const places = new Set(fit.map(({ row }) => row.place)).size
    const template = (fit.length > 0 ? count.dataset['count'] : count.dataset['none']) ?? ''
    const reading = model.has(filesFor(files, askedOf(form)))
      ? ''
      : fill(count.dataset['reading'] ?? '', [model.entries().length])
    count.textContent = fill(template, [fit.length, all, places]) + reading
  }

  function show(): void {
    const entries = model.entries()
    const rows = entries.map(({ row }) => row)
    const indexes = filterRows(rows, askedOf(form))
    const ordered = sort ? sortRows(rows, indexes, sort, document.documentElement.lang) : indexes
    fit = ordered.flatMap((index) => entries[index] ?? [])
    const visible = fit.slice(0, limit).map(({ element }) => element())
    const stands = body?.rows.length === visible.length && visible.every((element, at) => element === body.rows[at])
    if (!stands) body?.replaceChildren(...visible)
    const left = model.has(filesFor(files, askedOf(form))) ? fit.length : all
    const rest = Math.min(BATCH, left - visible.length)
    if (more) {
      more.hidden = rest <= 0
      more.textContent = fill(more.dataset['more'] ?? '', [rest])
    }
    sayCount()
  }

  /** Shows what is here at once, then what else is asked for as it arrives. */
  async function ask(wanted: readonly RestFile[] = isNarrowed() ? filesFor(files, askedOf(form)) : []): Promise<void> {
    const own = ++turn
    show()
    await model
      .load(wanted, () => {
        if (own === turn) show()
      })
      .catch(() => {
        if (count) count.textContent = said?.dataset['failed'] ?? ''
      })
  }

  function filter(): void {
    limit = BATCH
    const asked = askedOf(form)
    keepInAddress(sort ? [...asked, ['sort', sort] as const] : asked)
    void ask()
  }

  /** Shows the row that the address points to, with its details. */
  async function showTarget(): Promise<void> {
    const id = idInAddress(location)
    if (!id) return
    const find = () => model.entries().find((entry) => entry.id === id)
    for (const file of files) if (!find()) await model.load([file], () => undefined)
    const entry = find()
    if (!entry) return
    show()
    if (!fit.includes(entry)) {
      form.reset()
      // The form filters anew after it is reset.
      await new Promise((done) => setTimeout(done))
    }
    limit = Math.max(limit, fit.indexOf(entry) + 1)
    show()
    const details = entry.element().querySelector('details')
    if (details) details.open = true
    entry.element().scrollIntoView({ block: 'center' })
  }

  const heads = startHeads(table, (by) => {
    sort = by
    filter()
  })
  if (tools) {
    startTools(tools, said, async () => {
      await ask(filesFor(files, askedOf(form)))
      return fit
    })
  }
  sort = heads.mark(readForm(form).get('sort') ?? '')
  const asked = askedOf(form)
  keepInAddress(sort ? [...asked, ['sort', sort] as const] : asked)
  void ask()
  void showTarget()
  addEventListener('hashchange', () => void showTarget())
  form.addEventListener('input', filter)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(filter))
  more?.addEventListener('click', () => {
    limit += BATCH
    const next = files.find((file) => !model.has([file]))
    void ask(limit > fit.length && next ? [next] : [])
  })
}

if (table && form) start(table, form)
