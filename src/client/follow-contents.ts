/** The contents follow the reader: the entry being read is marked, kept in sight and named in the bar. */
import { afterPaint } from './after-paint.ts'
import { idInAddress } from './decode-address.ts'
import { lastAbove } from './place-on-screen.ts'

const contents = document.querySelector<HTMLElement>('.contents')
const bar = document.querySelector<HTMLElement>('[data-place]')
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])]

/** What the contents lead to, in the order of the text, and the link that leads there. */
const entries = new Map<Element, HTMLAnchorElement>()
for (const link of links) {
  const element = document.getElementById(idInAddress(link))
  if (element) entries.set(element, link)
}
const elements = [...entries.keys()]

let title = bar?.textContent ?? ''
let marked: HTMLAnchorElement | undefined

/** The last entry that begins in the upper third of the window or above. */
function entryBeingRead(): HTMLAnchorElement | undefined {
  const element = lastAbove(elements, innerHeight / 3)
  return element && entries.get(element)
}

/** An entry's number and name, apart: 专栏1 5G网络. */
const nameOf = (link: HTMLElement): string =>
  [...link.childNodes].flatMap(({ textContent }) => textContent?.trim() || []).join(' ')

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
  if (bar) bar.textContent = link ? nameOf(link) : title
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
