/** What is copied from a document is the document's words, and what is selected is text or notes, never both. */
import { copiedWords } from './copied-words.ts'

const article = document.querySelector<HTMLElement>('.edition')

/** What a selection that begins here may hold: the style keeps out the rest. */
const kindAt = (target: EventTarget | null): string => {
  const place = target instanceof Element ? target.closest('.edition :is(.other, .notes)') : null
  return place ? (place.matches('.notes') ? 'notes' : 'other') : ''
}

addEventListener('pointerdown', ({ target }) => {
  const kind = kindAt(target)
  if (article && (article.dataset['select'] ?? '') !== kind) article.dataset['select'] = kind
})

document.addEventListener('copy', (event) => {
  const selection = getSelection()
  if (!article || !selection || !event.clipboardData) return
  if (event.target instanceof Element && event.target.matches('input, textarea')) return
  const words = copiedWords(article, selection)
  if (!words) return
  event.clipboardData.setData('text/plain', words.text)
  event.clipboardData.setData('text/html', words.html)
  event.preventDefault()
})
