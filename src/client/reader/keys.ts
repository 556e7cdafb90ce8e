/** What single keys do: `j` `k` from provision to provision, `t` script, `n` notes, `c` contents, `?` the sheet of keys. */
import { readPage } from '../read-page.ts'

const STOPS = '.edition :is(.unit, .box)[id]'
/** A press that comes sooner than this goes on from the provision before it, milliseconds: the page may still scroll. */
const SOON = 1500

const actions: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  t: () => document.querySelector<HTMLElement>('[data-script-switch]')?.click(),
  n: nextNotes,
  c: toContents,
  '?': () => void showSheet(),
}

/** Does what a key stands for; nothing where the page has no such thing. */
export function press(key: string): void {
  actions[key]?.()
}

let last = { index: -1, at: -Infinity, scroll: -1 }

/** Index of the provision that `step` starts from: the one gone to last, else the one at the top of the window. */
function current(stops: HTMLElement[], by: 1 | -1): number {
  const now = performance.now()
  if (last.index >= 0 && (now - last.at < SOON || Math.abs(last.scroll - scrollY) < 2)) return last.index
  const below = stops.findIndex((stop) => stop.getBoundingClientRect().top > lineOf(stop) + 2)
  if (by > 0) return (below < 0 ? stops.length : below) - 1
  const from = below < 0 ? stops.length - 1 : below - 1
  const top = stops[from]?.getBoundingClientRect().top ?? 0
  return top < lineOf(stops[from]) - 2 ? from + 1 : from
}

/** Where an element comes to stand that is scrolled to, CSS pixels from the top of the window. */
function lineOf(element: HTMLElement | undefined): number {
  const margin = element ? parseFloat(getComputedStyle(element).scrollMarginTop) : 0
  return margin + (parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0)
}

function step(by: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)]
  if (stops.length === 0) return document.querySelector<HTMLElement>(`a[rel=${by > 0 ? 'next' : 'prev'}]`)?.click()
  const index = Math.min(Math.max(current(stops, by) + by, 0), stops.length - 1)
  const stop = stops[index]
  if (!stop) return
  location.replace(`#${stop.id}`)
  stop.querySelector<HTMLElement>('.permalink')?.focus({ preventScroll: true })
  last = { index, at: performance.now(), scroll: scrollY }
  addEventListener('scrollend', () => (last.scroll = scrollY), { once: true })
}

function nextNotes(): void {
  const views = [...document.querySelectorAll<HTMLInputElement>('input[name="notes"]')]
  const at = views.findIndex((view) => view.checked)
  views[(at + 1) % views.length]?.click()
}

function toContents(): void {
  const contents = document.querySelector<HTMLElement>('#contents')
  if (!contents) return
  const opener = document.querySelector<HTMLElement>('[popovertarget="contents"]')
  if (opener?.checkVisibility()) contents.togglePopover()
  if (!contents.checkVisibility()) return
  const entry = contents.querySelector<HTMLElement>('a[aria-current]') ?? contents.querySelector('ol a')
  if (entry instanceof HTMLElement) entry.focus()
}

let sheet: HTMLDialogElement | undefined

/** The sheet of keys is a page of its own; here it stands in a dialog. */
async function showSheet(): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('[data-keys-page]')
  if (!link) return
  try {
    if (sheet?.lang !== document.documentElement.lang) {
      sheet?.remove()
      sheet = await makeSheet(link.href)
    }
    sheet.showModal()
  } catch {
    location.assign(link.href)
  }
}

async function makeSheet(address: string): Promise<HTMLDialogElement> {
  const page = await readPage(address)
  const list = page.querySelector('.keys')
  const title = page.querySelector('h1')?.textContent ?? ''
  if (!list) throw new Error(`Unexpected page ${address}, expected a list of keys`)
  const dialog = document.createElement('dialog')
  dialog.className = 'keys-sheet'
  dialog.lang = page.documentElement.lang
  dialog.setAttribute('aria-label', title)
  const heading = document.createElement('h2')
  heading.textContent = title
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = list.getAttribute('data-close')
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close())
  dialog.addEventListener('keydown', (event) => event.key === '?' && dialog.close())
  dialog.append(heading, document.importNode(list, true), close)
  document.body.append(dialog)
  return dialog
}
