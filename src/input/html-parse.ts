import type { DefaultTreeAdapterTypes, TreeAdapter, DefaultTreeAdapterMap } from 'parse5'
import { defaultTreeAdapter, parse } from 'parse5'
import { isText, walk } from './html-walk.ts'

type Parent = DefaultTreeAdapterTypes.ParentNode
type Text = DefaultTreeAdapterTypes.TextNode

const textNode = (value: string): Text => defaultTreeAdapter.createTextNode(value)

/**
 * A tree in which each piece of text keeps where it stands. Text that a parser moves in front of a table (foster
 * parenting; WHATWG HTML, 13.2.6.1) comes from several places, and one node for all of it would say that the tags and cells
 * between them are its words.
 */
const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  insertText: (parent, value) => defaultTreeAdapter.appendChild(parent, textNode(value)),
  insertTextBefore: (parent, value, before) => defaultTreeAdapter.insertBefore(parent, textNode(value), before),
}

/** A page as browsers parse it (WHATWG HTML, by parse5), with the place of each node in the source. */
export function parseHtml(source: string): DefaultTreeAdapterTypes.Document {
  const root = parse(source, { sourceCodeLocationInfo: true, treeAdapter: adapter })
  walk(root, (node) => {
    if ('childNodes' in node) joinNeighbours(node)
    return true
  })
  return root
}

/** Joins texts that follow each other in the tree and in the source. */
function joinNeighbours(parent: Parent): void {
  const kept: Parent['childNodes'] = []
  for (const node of parent.childNodes) {
    const last = kept.at(-1)
    if (last && isText(last) && isText(node) && goesOn(last, node)) {
      last.value += node.value
      if (last.sourceCodeLocation && node.sourceCodeLocation)
        last.sourceCodeLocation = { ...node.sourceCodeLocation, ...startOf(last.sourceCodeLocation) }
    } else kept.push(node)
  }
  parent.childNodes = kept
}

const goesOn = (before: Text, text: Text): boolean =>
  before.sourceCodeLocation?.endOffset === text.sourceCodeLocation?.startOffset

const startOf = ({ startOffset, startLine, startCol }: NonNullable<Text['sourceCodeLocation']>) => ({
  startOffset,
  startLine,
  startCol,
})
