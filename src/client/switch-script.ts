/** Switching the script keeps the view, the anchor and the place on screen. */
const key = 'place'

interface Place {
  id: string
  /** Distance of the element from the top of the window, CSS pixels. */
  top: number
  /** Address the place belongs to. */
  path: string
}

/** The last element with an id that begins above the upper quarter of the window. */
function placeOnScreen(path: string): Place | undefined {
  let found: Place | undefined
  for (const element of document.querySelectorAll('main [id]')) {
    const { top, height } = element.getBoundingClientRect()
    if (height === 0) continue
    if (top > innerHeight / 4) break
    found = { id: element.id, top, path }
  }
  return found
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'id' in value && 'top' in value && 'path' in value
}

function takeStored(): Place | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    sessionStorage.removeItem(key)
    return isPlace(value) && value.path === location.pathname ? value : undefined
  } catch {
    return undefined
  }
}

function restore(place: Place): void {
  const element = document.getElementById(place.id)
  if (element) scrollBy({ top: element.getBoundingClientRect().top - place.top, behavior: 'instant' })
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-script-switch]')) {
  link.addEventListener('click', () => {
    link.search = location.search
    link.hash = location.hash
    const place = scrollY > 0 ? placeOnScreen(link.pathname) : undefined
    try {
      if (place) sessionStorage.setItem(key, JSON.stringify(place))
    } catch {
      // Without storage the other script opens at its anchor.
    }
  })
}

const stored = takeStored()
if (stored) {
  restore(stored)
  addEventListener('load', () => restore(stored), { once: true })
}
