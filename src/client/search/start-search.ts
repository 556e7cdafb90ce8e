/** On every page: opens the search when the reader turns to it, and marks the words that a result was opened for. */
const link = document.querySelector<HTMLAnchorElement>('[data-search-open]')

/** True where a key is typed into something. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

async function open(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('[data-search-root] input[name=q]')
  if (field) return field.focus()
  const { openSearchDialog } = await import('./search-dialog.ts')
  await openSearchDialog(link?.dataset['searchReading'])
}

link?.addEventListener('click', (event) => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  void open()
})

addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey || event.shiftKey) return
  const control = event.ctrlKey || event.metaKey
  // The reader may have turned single keys off.
  if (!control && document.documentElement.dataset['keys'] === 'off') return
  if (control ? event.key.toLowerCase() !== 'k' : event.key !== '/' || isField(event.target)) return
  event.preventDefault()
  void open()
})

const find = new URLSearchParams(location.search).get('find')
if (find) void import('./mark-hits.ts').then(({ markHits }) => markHits(find))

export {}
