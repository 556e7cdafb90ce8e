/** Between a popover and what it belongs to, and between it and the edge of the window, CSS pixels. */
const GAP = 6

/**
 * Puts an open popover below a mark in the text, or above it where there is no room below, within the window: its style
 * takes `--beside-top` and `--beside-left`, lengths in the page.
 */
export function placeBeside(popover: HTMLElement, mark: Element | Range): void {
  const lines = [...mark.getClientRects()]
  const [first = mark.getBoundingClientRect(), last = first] = [lines[0], lines.at(-1)]
  const { width, height } = popover.getBoundingClientRect()
  const isBelow = last.bottom + GAP + height <= innerHeight || first.top - GAP - height < 0
  const top = isBelow ? last.bottom + GAP : first.top - GAP - height
  const left = Math.max(
    GAP,
    Math.min((isBelow ? last : first).left, document.documentElement.clientWidth - width - GAP),
  )
  popover.style.setProperty('--beside-top', `${top + scrollY}px`)
  popover.style.setProperty('--beside-left', `${left + scrollX}px`)
}
