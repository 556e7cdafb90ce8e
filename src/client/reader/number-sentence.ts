/** A link with the number of a sentence: one for all, since it is never seen of two. */
const link = document.createElement('a')
link.className = 'sentence-link'
link.dataset['apparatus'] = ''
link.ariaHidden = 'true'
link.tabIndex = -1

/** Gives the sentence that is pointed at its number, which links to it; while something is being selected nothing moves. */
export function numberSentence({ target, buttons }: PointerEvent): void {
  const sentence = target instanceof Element ? target.closest('.s[id]') : null
  if (!sentence || buttons !== 0 || link.parentNode === sentence) return
  link.href = `#${sentence.id}`
  link.dataset['n'] = sentence.id.slice(sentence.id.lastIndexOf('-s') + 2)
  sentence.append(link)
}
