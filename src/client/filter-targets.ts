/** The index of targets: filters and order, both kept in the address. */
const table = document.querySelector<HTMLTableElement>('table.targets')
const form = document.querySelector<HTMLFormElement>('[data-filters]')
const count = document.querySelector<HTMLElement>('[data-count]')
const body = table?.tBodies[0]

interface Row {
  element: HTMLTableRowElement
  /** Everything in the row that can be looked for, folded. */
  words: string
  order: number
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

const rows: Row[] = [...(body?.rows ?? [])].map((element, order) => ({
  element,
  words: fold(element.textContent ?? ''),
  order,
}))

/** A filter's values in the order of the form, empty ones left out. */
function asked(): Map<string, string> {
  const values = new Map<string, string>()
  if (!form) return values
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value) values.set(name, value)
  return values
}

function matches({ element, words }: Row, values: Map<string, string>): boolean {
  for (const [name, value] of values) {
    if (name === 'words' ? !words.includes(fold(value)) : !hasValue(element.dataset[name] ?? '', name, value))
      return false
  }
  return true
}

function hasValue(data: string, name: string, value: string): boolean {
  if (name === 'deadline') return data.startsWith(value)
  return data.split(' ').includes(value)
}

const cellText = (row: Row, name: string): string =>
  row.element.querySelector(`.${name}`)?.firstChild?.textContent?.trim() ?? ''

/** Compares by a column; rows without a value come last in both directions. */
function compare(name: string, down: boolean): (a: Row, b: Row) => number {
  const sign = down ? -1 : 1
  if (name === 'value') {
    const valueOf = ({ element }: Row) => Number(element.dataset.value ?? NaN)
    return (a, b) => {
      const [x, y] = [valueOf(a), valueOf(b)]
      if (isNaN(x) || isNaN(y)) return Number(isNaN(x)) - Number(isNaN(y)) || a.order - b.order
      return sign * (x - y) || a.order - b.order
    }
  }
  if (name === 'indicator') {
    const collator = new Intl.Collator(document.documentElement.lang)
    return (a, b) => sign * collator.compare(cellText(a, name), cellText(b, name)) || a.order - b.order
  }
  const textOf = ({ element }: Row) => element.dataset[name] ?? ''
  return (a, b) => {
    const [x, y] = [textOf(a), textOf(b)]
    if (!x || !y) return Number(!x) - Number(!y) || a.order - b.order
    return (x < y ? -sign : x > y ? sign : 0) || a.order - b.order
  }
}

let sort = ''

function keepInAddress(values: Map<string, string>): void {
  const search = new URLSearchParams([...values])
  if (sort) search.set('sort', sort)
  const query = search.toString()
  history.replaceState(history.state, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`)
}

function filter(): void {
  const values = asked()
  let shown = 0
  for (const row of rows) {
    const show = matches(row, values)
    row.element.hidden = !show
    if (show) shown++
  }
  if (count) {
    const template = (shown > 0 ? count.dataset.count : count.dataset.none) ?? ''
    count.textContent = template.replace('{}', String(shown)).replace('{}', String(rows.length))
  }
  keepInAddress(values)
}

/** Orders the rows by `name` or `-name`; an empty string gives the order of the texts. */
function order(): void {
  const name = sort.replace(/^-/, '')
  const down = sort.startsWith('-')
  for (const head of table?.querySelectorAll<HTMLElement>('[data-sort]') ?? []) {
    if (head.dataset.sort === name) head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
    else head.removeAttribute('aria-sort')
  }
  const ordered = name ? rows.toSorted(compare(name, down)) : rows
  body?.append(...ordered.map((row) => row.element))
}

function addSortButton(head: HTMLElement): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'sort-button'
  button.textContent = head.textContent
  button.addEventListener('click', () => {
    const name = head.dataset.sort ?? ''
    sort = sort === name ? `-${name}` : sort === `-${name}` ? '' : name
    order()
    keepInAddress(asked())
  })
  head.replaceChildren(button)
}

/** Sets the form as the address says; what it does not know stays as it is. */
function readAddress(): void {
  const search = new URLSearchParams(location.search)
  for (const [name, value] of search) {
    const field = form?.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = value
    if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value)) {
      field.value = value
    }
  }
  const wanted = search.get('sort') ?? ''
  if (table?.querySelector(`[data-sort="${CSS.escape(wanted.replace(/^-/, ''))}"]`)) sort = wanted
}

if (table && form) {
  for (const head of table.querySelectorAll<HTMLElement>('[data-sort]')) addSortButton(head)
  readAddress()
  if (sort) order()
  filter()
  form.addEventListener('input', filter)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(filter))
}
