/** Watching a field in which a query is typed. */

/** Milliseconds without a key before a query is asked. */
const PAUSE = 120

/**
 * Calls `ask` with the field's value when it has changed and typing has paused; never while an input method is
 * composing, and at once when the composition ends. Returns a function that asks at once.
 */
export function watchTyping(field: HTMLInputElement, ask: (query: string) => void): () => void {
  let timer = 0
  let composing = false
  let last: string | undefined
  const now = () => {
    clearTimeout(timer)
    if (composing || field.value === last) return
    last = field.value
    ask(field.value)
  }
  field.addEventListener('compositionstart', () => {
    composing = true
    clearTimeout(timer)
  })
  field.addEventListener('compositionend', () => {
    composing = false
    now()
  })
  field.addEventListener('input', (event) => {
    if (composing || (event instanceof InputEvent && event.isComposing)) return
    clearTimeout(timer)
    timer = window.setTimeout(now, PAUSE)
  })
  return now
}

/** A guard against answers that come late: `current` tells whether nothing was begun since. */
export function latest(): () => { current: () => boolean } {
  let count = 0
  return () => {
    const mine = ++count
    return { current: () => mine === count }
  }
}
