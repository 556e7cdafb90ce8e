/** Single keys for reading; what they do is loaded with the first of them. Off if the reader has said so. */
const KEYS = new Set(['j', 'k', 't', 'n', 'c', '?'])

/** True where a key is typed into something. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))

addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  if (!KEYS.has(event.key) || document.documentElement.dataset['keys'] === 'off') return
  if (isTyping(event.target) || document.querySelector('dialog[open]')) return
  event.preventDefault()
  void import('./keys.ts').then(({ press }) => press(event.key))
})

export {}
