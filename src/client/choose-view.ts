/**
 * The view of a document: plain, both scripts, as issued; and glosses of regional words. It lives in the address and is
 * remembered where storage allows. What shows a view is loaded when one is asked for.
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

/** Keeps a choice in the address and where storage allows; the usual one is kept by leaving it out. */
function keep(name: string, value: string | null): void {
  const address = new URL(location.href)
  if (value === null) address.searchParams.delete(name)
  else address.searchParams.set(name, value)
  history.replaceState(history.state, '', address)
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    // Storage may be blocked; the address has the choice all the same.
  }
}

async function show(opening: boolean): Promise<void> {
  if (!form || !message) return
  if (!opening) await afterPaint()
  keep('view', viewNow() === usual ? null : viewNow())
  keep('words', glosses?.checked ? 'regional' : null)
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

for (const input of [...views, ...(glosses ? [glosses] : [])]) input.addEventListener('change', () => showNext(false))

// What the address or the reader's last visit asks for was read before the first paint.
for (const each of views) each.checked = each.value === (root.dataset.view ?? usual)
if (glosses) glosses.checked = root.dataset.words === 'regional'
if (viewNow() !== usual || glosses?.checked) showNext(true)
