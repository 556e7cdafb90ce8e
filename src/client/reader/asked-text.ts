/** The text of a block and where a place of the page stands in it. */
import { textNodesOf } from '../views/blocks.ts'
import { readViewFile } from '../views/read-view-file.ts'
import type { AskedFile } from './asked.ts'

const BLOCK = ':is(p, h2, h3, h4, h5, h6, td, th)'

/** A block of the text with its own words. */
export interface AskedText {
  block: HTMLElement
  nodes: Text[]
  text: string
}

/** The block that a node stands in. */
export function askedText(node: Node): AskedText | undefined {
  const block = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(BLOCK)
  if (!block) return undefined
  const nodes = textNodesOf(block)
  return { block, nodes, text: nodes.map(({ data }) => data).join('') }
}

/** The offset in its block's text of a place in the page; `undefined` outside of it. */
export function offsetIn({ nodes }: AskedText, node: Node, offset: number): number | undefined {
  let before = 0
  for (const each of nodes) {
    if (each === node) return before + offset
    before += each.length
  }
  return undefined
}

/** The range of the character at an offset of a block's text. */
export function rangeAt({ nodes }: AskedText, offset: number): Range | undefined {
  let rest = offset
  for (const node of nodes) {
    if (rest < node.length) {
      const range = document.createRange()
      range.setStart(node, rest)
      range.setEnd(node, rest + 1)
      return range
    }
    rest -= node.length
  }
  return undefined
}

/** What is known of the document's characters. Throws if it cannot be read. */
export async function readAsked(article: HTMLElement): Promise<AskedFile> {
  const { asked } = await readViewFile(article.dataset['asked'] ?? '')
  if (!asked) throw new Error('Unexpected file without characters, expected what is known of them')
  return asked
}
