/**
 * Switching the script keeps the view, the anchor and the place on screen. A document changes in place, by what is
 * loaded when the reader turns to the switch; wherever that fails, and on other pages, the switch is a link.
 */
import { afterPaint } from './after-paint.ts'
import type { ScreenPlace } from './place-on-screen.ts'
import { placeOnScreen, restorePlace } from './place-on-screen.ts'

const key = 'place'
const inPlace = document.querySelector('[data-edition]') !== null
/** Path of the page that stands here. */
let shown = location.pathname
let turning = false

/** A place and the address of the page it belongs to. */
interface KeptPlace extends ScreenPlace {
  path: string
}

function isPlace(value: unknown): value is KeptPlace {
  return typeof value === 'object' && value !== null && 'id' in value && 'top' in value && 'path' in value
}

function takeStored(): KeptPlace | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    sessionStorage.removeItem(key)
    return isPlace(value) && value.path === location.pathname ? value : undefined
  } catch {
    return undefined
  }
}

function storePlace(path: string): void {
  const place = scrollY > 0 ? placeOnScreen() : undefined
  try {
    if (place) sessionStorage.setItem(key, JSON.stringify({ ...place, path }))
  } catch {
    // Without storage the other script opens at its anchor.
  }
}

/** Remembers the script that a reader turns to, for whenever they come from elsewhere: `public/theme.js` reads it. */
function remember({ lang }: HTMLElement): void {
  try {
    localStorage.setItem('script', lang)
  } catch {
    // Without storage each page has the script of its address.
  }
}

/** True of a browser whose Chinese is of the script that this page does not have, and which has not been told so. */
function isOtherWanted(): boolean {
  const language = navigator.languages.find((each) => /^zh\b/i.test(each)) ?? ''
  const wanted = /^zh-(?:hant|tw|hk|mo)\b/i.test(language) ? 'zh-Hant' : 'zh-Hans'
  try {
    const { lang } = document.documentElement
    return (
      language !== '' &&
      lang !== 'en' &&
      wanted !== lang &&
      !localStorage.getItem('script') &&
      !localStorage.getItem('offered')
    )
  } catch {
    return false
  }
}

async function turn(address: string, isNew: boolean): Promise<void> {
  if (turning) return
  turning = true
  try {
    await afterPaint()
    const { turnPage } = await import('./script/turn-page.ts')
    await turnPage(address, isNew)
    shown = location.pathname
  } catch {
    storePlace(new URL(address).pathname)
    if (isNew) location.assign(address)
    else location.reload()
  } finally {
    turning = false
    document.querySelector('[data-turning]')?.removeAttribute('data-turning')
  }
}

const switches = '[data-script-switch]'
/** A page in another language, which cannot take the place of this one. */
const leaves = '[data-script-switch-leave]'
for (const group of document.querySelectorAll<HTMLElement>('.script-switch')) {
  group.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(`${switches}, ${leaves}`) : null
    if (!link) return
    if (link.matches(switches)) {
      remember(link)
      link.search = location.search
    }
    link.hash = location.hash
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    if (!inPlace || link.matches(leaves)) return storePlace(link.pathname)
    event.preventDefault()
    link.dataset['turning'] = ''
    void turn(link.href, true)
  })
  if (!inPlace) continue
  for (const intent of ['pointerenter', 'focusin']) {
    group.addEventListener(intent, () => {
      const link = group.querySelector<HTMLAnchorElement>(switches)
      if (link)
        void import('./script/turn-page.ts').then(
          ({ prepare }) => prepare(link.href),
          () => undefined,
        )
    })
  }
}

// The address may go back to a page that this one has taken the place of, after a reload too.
addEventListener('popstate', () => {
  if (inPlace && location.pathname !== shown) void turn(location.href, false)
})

const stored = takeStored()
if (stored) {
  restorePlace(stored)
  addEventListener('load', () => restorePlace(stored), { once: true })
}

if (isOtherWanted())
  void import('./script/offer-script.ts').then(
    ({ offerScript }) => offerScript(),
    () => undefined,
  )
