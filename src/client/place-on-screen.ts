import { idInAddress } from './decode-address.ts'

/** A place of a text on screen, to come back to after the page has changed. */
export interface ScreenPlace {
  id: string
  /** Distance of the element from the top of the window, CSS pixels. */
  top: number
}

/**
 * The last of elements in the order of the text that does not begin below a line, CSS pixels from the top of the window;
 * found by halves.
 */
export function lastAbove<Each extends Element>(elements: ArrayLike<Each>, line: number): Each | undefined {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.getBoundingClientRect().top ?? Infinity) > line) high = middle
    else low = middle + 1
  }
  return elements[low - 1]
}

/**
 * The last element of the text with an id that begins above the upper quarter of the window. Only the provision there
 * is looked into: what is far from the window may not have been laid out.
 */
export function placeOnScreen(): ScreenPlace | undefined {
  const line = innerHeight / 4
  const unit = lastAbove(document.querySelectorAll('main .unit[id]'), line)
  let found: ScreenPlace | undefined
  const ids = (unit ?? document).querySelectorAll('main [id]:not([data-apparatus], [data-apparatus] *)')
  for (const element of [...(unit ? [unit] : []), ...ids]) {
    const { top, height } = element.getBoundingClientRect()
    if (height === 0) continue
    if (top > line) break
    found = { id: element.id, top }
  }
  return found
}

/** The place that was restored last on this page. */
export let restored: ScreenPlace | undefined

/** Scrolls so that a place stands where it stood; does nothing if it is not on the page. */
export function restorePlace(place: ScreenPlace): void {
  restored = place
  const element = document.getElementById(place.id)
  if (element) scrollBy({ top: element.getBoundingClientRect().top - place.top, behavior: 'instant' })
}

/** Scrolls to what the address points to, at once. */
export function toAnchor(): void {
  document.getElementById(idInAddress(location))?.scrollIntoView({ behavior: 'instant' })
}

/** Resolves when the page scrolls no more: a page that opens at an anchor may glide there. */
export async function stillness(): Promise<void> {
  for (let last = NaN; last !== scrollY;) {
    last = scrollY
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  }
}
