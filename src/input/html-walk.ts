import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node

const SILENT = new Set(
  'script style noscript template svg math head iframe object select button input textarea'.split(' '),
)

/** Elements that begin and end a line (HTML, 15.3.3: flow content displayed as blocks). */
const BLOCKS = new Set(
  'address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Whether a node is text. */
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'

/** Whether a node is an element. */
export const isElement = (node: Node): node is DefaultTreeAdapterTypes.Element => 'tagName' in node

/** The value of an attribute of an element; undefined where there is none. */
export const attributeIn = ({ attrs }: DefaultTreeAdapterTypes.Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value

/**
 * Visits a node and what is below it in the order of the source, without recursion: a page may be nested as deep as it
 * likes. `enter` tells whether to go into a node; `leave` is called for each that was gone into, behind its last child.
 */
export function walk(root: Node, enter: (node: Node) => boolean, leave: (node: Node) => void = () => undefined): void {
  const due: { node: Node; entered: boolean }[] = [{ node: root, entered: false }]
  for (let next = due.pop(); next; next = due.pop()) {
    const { node, entered } = next
    if (entered) {
      leave(node)
      continue
    }
    if (!enter(node) || !('childNodes' in node)) continue
    due.push({ node, entered: true })
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at]
      if (child) due.push({ node: child, entered: false })
    }
  }
}

/** Whether a node is an element whose text is not read: a script, a control. */
export const isSilent = (node: Node): boolean => isElement(node) && SILENT.has(node.tagName)

/** Whether a node is an element that begins and ends a line. */
export const endsLine = (node: Node): boolean => isElement(node) && BLOCKS.has(node.tagName)
