/** What a paragraph, a heading or a row of a table is. */
const BLOCKS = 'h2, h3, h4, h5, h6, p, tr'

/** The document's own words in an element, a line a block, cells apart by tabs; nothing of the apparatus. */
export function textOfProvision(place: Element | null): string {
  if (!place) return ''
  const copy = document.importNode(place, true)
  copy.querySelectorAll('[data-apparatus]').forEach((each) => each.remove())
  const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  return [...(copy.matches('tr') ? [copy] : copy.querySelectorAll(BLOCKS))]
    .filter((block) => !block.matches('tr *'))
    .map((block) => (block.matches('tr') ? [...block.children].map(words).join('\t') : words(block)))
    .filter(Boolean)
    .join('\n')
}
