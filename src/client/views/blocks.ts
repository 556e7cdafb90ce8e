/** What is ours and not the document's. */
const ours = '[data-apparatus], [data-apparatus] *'

/** Elements that hold the text of an edition: paragraphs, headings and cells. */
export const TEXT_BLOCKS = ['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th']

/** The blocks of an edition that hold its text, in the order of the text. */
export const blocksOf = (article: ParentNode): HTMLElement[] => [
  ...article.querySelectorAll<HTMLElement>(`:is(${TEXT_BLOCKS.join(', ')}):not(${ours})`),
]

/** The pieces of a block's own text, in order; joined they are the text. */
export function textNodesOf(block: HTMLElement): Text[] {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof HTMLElement && node.dataset.apparatus !== undefined
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node)
  return nodes
}
