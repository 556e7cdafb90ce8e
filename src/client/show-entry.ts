/**
 * A mark in the text opens its entry beside it: what the page it links to says of it, read from there when it is asked
 * for. Without this script, or if the page cannot be read, the mark is a link.
 */
import { idInAddress } from './decode-address.ts'
import { placeBeside } from './place-beside.ts'
import { readPage } from './read-page.ts'

const panel = document.querySelector<HTMLElement>('#entry')
const body = panel?.querySelector<HTMLElement>('[data-entry-body]')
const more = panel?.querySelector<HTMLAnchorElement>('a')
const marks = '.edition a:is(.term, .agency, .cite, .place, .target, .attested, .strip)'

/** The parts of an entry on its page: below the element the address points to, else of the whole page; with its title if there is one. */
function partsOf(page: Document, id: string): Element[] {
  const place = id ? page.getElementById(id) : page
  const parts = [...(place?.querySelectorAll('[data-entry]') ?? [])]
  const name = place?.querySelector(id ? ':scope > h2' : 'h1')
  if (!name) return parts
  const title = page.createElement('h3')
  title.textContent = name.textContent
  return [title, ...parts]
}

async function show(mark: HTMLAnchorElement): Promise<void> {
  if (!panel || !body || !more) return
  const address = new URL(mark.href)
  const id = idInAddress(address)
  address.hash = ''
  const parts = partsOf(await readPage(address.href), id)
  if (parts.length === 0) throw new Error(`Unexpected page ${address.href}, expected an entry`)
  body.replaceChildren(...parts.map((part) => document.importNode(part, true)))
  more.href = mark.href
  panel.showPopover()
  placeBeside(panel, mark)
  panel.focus({ preventScroll: true })
}

document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(marks) : null
  if (!mark || !panel || !('showPopover' in panel)) return
  event.preventDefault()
  show(mark).catch(() => location.assign(mark.href))
})
