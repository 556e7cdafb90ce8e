/**
 * The view of a document: plain, both scripts, as issued; and glosses of regional words. It lives in the address. What a
 * reader clicks is remembered where storage allows, but for the text as issued, which is a look at one document; what an
 * address asks for is not. What shows a view is loaded when one is asked for.
 */
import { afterPaint } from './after-paint.ts'
import { placeOnScreen, restorePlace, restored, stillness, toAnchor } from './place-on-screen.ts'

const root = document.documentElement
const form = document.querySelector<HTMLElement>('[data-views]')
const views = [...(form?.querySelectorAll<HTMLInputElement>('input[name="view"]') ?? [])]
const glosses = form?.querySelector<HTMLInputElement>('input[name="words"]')
const message = form?.querySelector<HTMLElement>('[role="status"]')
const usual = 'plain'

const viewNow = (): string => views.find((each) => each.checked)?.value ?? usual

/** Puts a choice into the address; the usual one by leaving it out. */
function nameInAddress(choice: string, value: string | null): void {
  const address = new URL(location.href)
  if (value === null) address.searchParams.delete(choice)
  else address.searchParams.set(choice, value)
  history.replaceState(history.state, '', address)
}

/** Remembers what a reader has clicked. */
function remember({ name: choice, value, checked }: HTMLInputElement): void {
  if (value === 'issued') return
  try {
    if (value === usual || !checked) localStorage.removeItem(choice)
    else localStorage.setItem(choice, value)
  } catch {
    // Storage may be blocked; the address has the choice all the same.
  }
}

async function show(opening: boolean): Promise<void> {
  if (!form || !message) return
  if (!opening) await afterPaint()
  nameInAddress('view', viewNow() === usual ? null : viewNow())
  nameInAddress('words', glosses?.checked ? 'regional' : null)
  message.textContent = ''
  try {
    const { prepareView } = await import('./views/show-view.ts')
    const change = await prepareView(form, viewNow(), glosses?.checked ?? false)
    if (opening && location.hash) await stillness()
    const place = opening ? restored : scrollY > 0 ? placeOnScreen() : undefined
    dispatchEvent(new Event('textneeded'))
    change()
    if (place) restorePlace(place)
    else if (opening && location.hash) toAnchor()
  } catch {
    if (opening) delete root.dataset.view
    message.textContent = form.dataset.failed ?? ''
  } finally {
    delete root.dataset.arriving
  }
}

let shown = Promise.resolve()
const showNext = (opening: boolean): void => void (shown = shown.then(() => show(opening)))

for (const input of [...views, ...(glosses ? [glosses] : [])]) {
  input.addEventListener('change', () => {
    remember(input)
    showNext(false)
  })
}

document.querySelector('[data-view-back]')?.addEventListener('click', () => {
  views.find((each) => each.value === usual)?.click()
  document.querySelector<HTMLElement>('.edition')?.focus({ preventScroll: true })
})

// What the address or the reader's last visit asks for was read before the first paint.
for (const each of views) each.checked = each.value === (root.dataset.view ?? usual)
if (glosses) glosses.checked = root.dataset.words === 'regional'
if (viewNow() !== usual || glosses?.checked) showNext(true)
