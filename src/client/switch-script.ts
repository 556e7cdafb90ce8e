/** Switching the script keeps the view, the anchor and the place on screen. */
import type { Place } from './place-on-screen.ts'
import { placeOnScreen, restorePlace } from './place-on-screen.ts'

const key = 'place'

/** A place and the address of the page it belongs to. */
interface KeptPlace extends Place {
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

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-script-switch], [data-script-switch-again]')) {
  link.addEventListener('click', () => {
    link.search = location.search
    link.hash = location.hash
    const place = scrollY > 0 ? placeOnScreen() : undefined
    try {
      if (place) sessionStorage.setItem(key, JSON.stringify({ ...place, path: link.pathname }))
    } catch {
      // Without storage the other script opens at its anchor.
    }
  })
}

const stored = takeStored()
if (stored) {
  restorePlace(stored)
  addEventListener('load', () => restorePlace(stored), { once: true })
}
