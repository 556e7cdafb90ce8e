/** The text as issued: the seed's own characters and width, laid over the edition's text by offset. */
import { blocksOf, textNodesOf } from './blocks.ts'
import type { Issued } from './read-view-file.ts'

const edited = new Map<Text, string>()
let lang = ''

/** Lays the text as issued over the blocks; a block whose length differs stays as it is. */
export function showIssued(article: HTMLElement, issued: Issued): void {
  const blocks = blocksOf(article)
  if (blocks.length !== issued.blocks.length)
    throw new Error(`Unexpected ${issued.blocks.length} blocks, expected ${blocks.length}`)
  lang = article.lang
  article.lang = issued.lang
  blocks.forEach((block, index) => {
    const text = issued.blocks[index]
    const nodes = textNodesOf(block)
    if (!text || nodes.reduce((sum, node) => sum + node.length, 0) !== text.length) return
    let at = 0
    for (const node of nodes) {
      edited.set(node, node.data)
      node.data = text.slice(at, (at += node.length))
    }
  })
}

/** Puts the edition's text back. */
export function clearIssued(article: HTMLElement): void {
  for (const [node, text] of edited) node.data = text
  edited.clear()
  if (lang) article.lang = lang
}
