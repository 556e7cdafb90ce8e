import type { DefaultTreeAdapterTypes } from 'parse5'
import type { FateMark } from './fate.ts'
import { isElement, isSilent, isText, walk } from './html-walk.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** Example: style="DISPLAY : none" */
const NOT_DISPLAYED = /(?:^|[;\s])display\s*:\s*none\b/i

/** What is shown has to be at least this share of what is not: a page that a script uncovers hides all of its text. */
const SHOWN = 0.5

function isHidden({ tagName, attrs }: Element): boolean {
  if (tagName === 'template') return true
  return attrs.some(
    ({ name, value }) =>
      (name === 'hidden' && value.toLowerCase() !== 'until-found') ||
      (name === 'aria-hidden' && value.toLowerCase() === 'true') ||
      (name === 'style' && NOT_DISPLAYED.test(value)),
  )
}

/** Chinese characters of a text: what counts as text of a page. */
const sizeOf = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

/**
 * Takes out of a page what its readers do not see: `hidden`, `display:none`, `aria-hidden="true"`, `template`. Often it
 * is a second copy of the document. It is dropped, unless it is most of the page's text.
 */
export function takeHidden(root: Node): FateMark[] {
  const hidden: Element[] = []
  const within: Element[] = []
  const size = { shown: 0, hidden: 0 }
  walk(
    root,
    (node) => {
      if (isElement(node) && isHidden(node)) {
        if (within.length === 0) hidden.push(node)
        within.push(node)
      } else if (isSilent(node)) return false
      if (isText(node)) size[within.length > 0 ? 'hidden' : 'shown'] += sizeOf(node.value)
      return true
    },
    (node) => {
      if (within.at(-1) === node) within.pop()
    },
  )
  if (hidden.length === 0 || size.shown < SHOWN * size.hidden) return []
  const gone = new Set<Node>(hidden.filter(({ tagName }) => tagName !== 'body' && tagName !== 'html'))
  const marks: FateMark[] = []
  const parents = new Set(
    [...gone].flatMap((node) => ('parentNode' in node && node.parentNode ? [node.parentNode] : [])),
  )
  for (const parent of parents) {
    for (const { sourceCodeLocation: place } of parent.childNodes.filter((child) => gone.has(child)))
      if (place) marks.push({ start: place.startOffset, end: place.endOffset, fate: 'dropped', rule: 'html/hidden' })
    parent.childNodes = parent.childNodes.filter((child) => !gone.has(child))
  }
  return marks
}
