/** The page in the other script takes the place of this one, without a new document: nothing on screen moves. */
import type { ScreenPlace } from '../place-on-screen.ts'
import { placeOnScreen, restorePlace } from '../place-on-screen.ts'
import { readPage } from '../read-page.ts'
import { afterPaint } from '../after-paint.ts'
import { morph } from './morph.ts'

/** What a page may wait for the other one before it is opened in the usual way, milliseconds. */
const PATIENCE = 1500
/** Stretches out of sight that change together. */
const AT_ONCE = 6
const root = document.documentElement
const switches = '.script-switch'
/** What of the head depends on the script. */
const head = 'title, meta[name="description"], link:is([rel="alternate"], [rel="canonical"], [rel="search"])'

const status = document.createElement('p')
status.className = 'sr-only'
status.dataset['apparatus'] = ''
status.role = 'status'
document.body.append(status)

const withoutHash = (address: string): string => address.replace(/[?#].*/, '')

/** Begins to read the page that a switch leads to. */
export function prepare(address: string): void {
  readPage(withoutHash(address)).catch(() => undefined)
}

/** Rejects after a while: a reader who waits should see the browser wait. */
const patience = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('Unexpected slow network')), PATIENCE))

/** What a page is made to work with; a search that was opened brings styles that the page does not have. */
const parts = (page: Document): string =>
  [...page.querySelectorAll('link[rel="stylesheet"], script[src]')]
    .map((each) => each.getAttribute('href') ?? each.getAttribute('src'))
    .join(' ')

/** The view that the reader has chosen, to be shown again: what clears it, and what shows it. */
async function viewOf(): Promise<(() => void)[]> {
  const form = document.querySelector<HTMLElement>('[data-views]')
  const view = root.dataset['view'] ?? 'plain'
  const glosses = form?.querySelector<HTMLInputElement>('input[name="words"]')?.checked ?? false
  if (!form || (view === 'plain' && !glosses)) return []
  const { prepareView } = await import('../views/show-view.ts')
  const here = withoutHash(location.href)
  return Promise.all([prepareView(form, 'plain', false, here), prepareView(form, view, glosses, here)])
}

/** Texts change under a selection; it stands where it stood, as characters are converted one by one. */
function keepSelection(): () => void {
  const selection = getSelection()
  if (!selection || selection.isCollapsed) return () => undefined
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  return () => {
    if (!anchorNode?.isConnected || !focusNode?.isConnected) return
    const within = (node: Node, offset: number) =>
      Math.min(offset, node instanceof CharacterData ? node.length : node.childNodes.length)
    const [start, end] = [within(anchorNode, anchorOffset), within(focusNode, focusOffset)]
    selection.setBaseAndExtent(anchorNode, start, focusNode, end)
  }
}

/** What is still to be changed: stretches out of sight, a pair of nodes each. */
let rest: [own: Node, wanted: Node][] = []

/** Changes what is left, a few stretches at a time so that no one waits for it; all at once if it is needed now. */
async function changeRest(now: boolean): Promise<void> {
  const pairs = rest
  while (pairs.length > 0) {
    if (!now) await afterPaint()
    for (const [own, wanted] of pairs.splice(0, now ? Infinity : AT_ONCE)) morph(own, wanted)
  }
}

// A view and a printed page are made of the whole text.
for (const need of ['textneeded', 'beforeprint']) addEventListener(need, () => void changeRest(true), { capture: true })

/** True of what is out of sight, which then waits. */
function isLater(own: Node, wanted: Node): boolean {
  const isAway = own instanceof HTMLElement && own.dataset['away'] !== undefined
  if (isAway) rest.push([own, wanted])
  return isAway
}

function change(page: Document): void {
  rest = []
  const own = document.querySelectorAll(head)
  page.querySelectorAll(head).forEach((each, index) => {
    const mine = own[index]
    if (mine) morph(mine, each)
  })
  root.lang = page.documentElement.lang
  const bodies = [...document.body.children]
  ;[...page.body.children].forEach((each, index) => {
    const mine = bodies[index]
    if (mine) morph(mine, each, isLater)
  })
}

const isPlace = (value: unknown): value is ScreenPlace =>
  typeof value === 'object' && value !== null && 'id' in value && 'top' in value

/**
 * Adds an address to the history; the entry that is left remembers its place, which the browser knows only as a distance
 * from the top of a page of another length.
 */
function enter(address: string, place: ScreenPlace | undefined): void {
  history.replaceState(place, '')
  history.pushState(null, '', address)
}

/**
 * Shows the page at an address of this site in place of this one; `isNew` adds it to the history, else the history has
 * led there. Rejects, with nothing changed, if it cannot be had soon or is not of the same make.
 */
export async function turnPage(address: string, isNew: boolean): Promise<void> {
  const [page, views] = await Promise.race([Promise.all([readPage(withoutHash(address)), viewOf()]), patience()])
  const order = (each: Document) => [...each.body.children].map(({ nodeName }) => nodeName)
  if (parts(page) !== parts(document) || order(page).some((name, index) => name !== order(document)[index])) {
    throw new Error(`Unexpected page ${address}, expected one of the same make`)
  }
  for (const open of document.querySelectorAll<HTMLElement>(':popover-open')) open.hidePopover()
  const here = scrollY > 0 ? placeOnScreen() : undefined
  const state: unknown = history.state
  const place = !isNew && isPlace(state) ? state : here
  const group = [...document.querySelectorAll(switches)].find((each) => each.contains(document.activeElement))
  const select = keepSelection()
  const [clear, show] = views
  if (isNew) enter(address, here)
  void changeRest(true)
  clear?.()
  change(page)
  void changeRest(show !== undefined)
  show?.()
  dispatchEvent(new Event('pageturn'))
  if (place) restorePlace(place)
  select()
  group?.querySelector('a')?.focus({ preventScroll: true })
  status.textContent = document.title
}
