/** The contents follow the reader: the entry being read is marked, kept in sight and named in the bar. */
import { afterPaint } from './after-paint.ts'

const contents = document.querySelector<HTMLElement>('.contents')
const bar = document.querySelector<HTMLElement>('[data-place]')
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])]

interface Entry {
  link: HTMLAnchorElement
  element: HTMLElement
}

const entries: Entry[] = links.flatMap((link) => {
  const element = document.getElementById(decodeURIComponent(link.hash.slice(1)))
  return element ? [{ link, element }] : []
})

let title = bar?.textContent ?? ''
let marked: HTMLAnchorElement | undefined

/** The last entry that begins above the upper third of the window; entries are in the order of the text. */
function entryBeingRead(): HTMLAnchorElement | undefined {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const top = entries[middle]?.element.getBoundingClientRect().top ?? Infinity
    if (top < innerHeight / 3) low = middle + 1
    else high = middle
  }
  return entries[low - 1]?.link
}

/** Scrolls the column, and only the column, so that the link can be seen. */
function keepInSight(link: HTMLElement): void {
  if (!contents || contents.scrollHeight <= contents.clientHeight) return
  const box = contents.getBoundingClientRect()
  const { top, bottom } = link.getBoundingClientRect()
  if (top < box.top + 40 || bottom > box.bottom - 40) contents.scrollTop += top - box.top - box.height / 3
}

function follow(): void {
  const link = entryBeingRead()
  if (link === marked) return
  marked?.removeAttribute('aria-current')
  link?.setAttribute('aria-current', 'location')
  marked = link
  if (bar) bar.textContent = link?.textContent?.trim() ?? title
  if (link) keepInSight(link)
}

let waiting = false
addEventListener(
  'scroll',
  () => {
    if (waiting) return
    waiting = true
    void afterPaint().then(() => {
      waiting = false
      follow()
    })
  },
  { passive: true },
)
contents?.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a') && contents.matches(':popover-open')) {
    contents.hidePopover()
  }
})
addEventListener('pageturn', () => {
  title = bar?.textContent ?? ''
  marked?.removeAttribute('aria-current')
  marked = undefined
  follow()
})
follow()
