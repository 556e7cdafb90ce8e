import type { Element, ElementName } from '../../policy/elements.ts'
import { splitId } from '../../policy/paths.ts'

/** An element of a page: those of a document, and those that only a page has. */
export type PageElement = Element<ElementName | 'Own' | 'BoxTitle'>
type PageNode = PageElement['children'][number]

/** Marks that are links on a page, beside targets, which have an anchor of their own. */
const LINKS: ReadonlySet<string> = new Set(['Cite', 'Agency', 'Term', 'Place'])

const isUnit = (node: PageNode): boolean =>
  typeof node !== 'string' && (node.name === 'Unit' || node.name === 'Provision')

const isTitle = ({ name, attributes }: PageElement): boolean => name === 'Line' && attributes.role === 'title'

/** Whether an element or one below it is as `wanted`. */
const has = (node: PageNode, wanted: (element: PageElement) => boolean): boolean =>
  typeof node !== 'string' && (wanted(node) || node.children.some((child) => has(child, wanted)))

/**
 * The elements of a document as its page has them: a unit's own blocks stand in one element before the units below it,
 * a box has no headings, the first row of a table its header cells, a link no links inside, and each id stands once.
 */
export function toPageElements(elements: readonly Element[]): PageElement[] {
  const seen = new Set<string>()
  const visit = (element: Element): PageElement => {
    const children = element.children.map((child): PageNode => (typeof child === 'string' ? child : visit(child)))
    return shape({ ...element, children })
  }
  return elements.map(visit).map((element) => nameOnce(element, seen))
}

/** An element whose children have their shape. */
function shape(element: PageElement): PageElement {
  switch (element.name) {
    case 'Instrument':
      return shapeInstrument(element)
    case 'Unit':
    case 'Provision':
      return shapeUnit(element)
    case 'Box':
      return shapeBox(element)
    case 'Table':
      return element.attributes.header ? withHeaderRow(element) : element
    case 'Target':
    case 'Cite':
    case 'Agency':
    case 'Term':
    case 'Place':
      return { ...element, children: withoutLinks(element.children) }
    default:
      return element
  }
}

/** A notice is one provision, which then bears the anchor; a text without a title of its own is named on its page. */
function shapeInstrument(element: PageElement): PageElement {
  const { anchor = '', role = '' } = element.attributes
  const borne = element.children.some((child) => has(child, ({ attributes }) => attributes.anchor === anchor))
  const titled = element.children.some((child) => has(child, isTitle))
  const attributes = { role, ...(anchor && !borne && { id: anchor }), ...(titled && { titled: 'true' }) }
  return { ...element, attributes }
}

function shapeUnit(element: PageElement): PageElement {
  const first = element.children.findIndex(isUnit)
  const end = first < 0 ? element.children.length : first
  const { anchor = '' } = element.attributes
  const own: PageElement = { name: 'Own', attributes: { anchor }, children: element.children.slice(0, end) }
  return { ...element, children: [own, ...element.children.slice(end)] }
}

/** A box stands among paragraphs and has no place in the outline: its headings are paragraphs, the first names it. */
function shapeBox(element: PageElement): PageElement {
  let id: string | undefined = `${element.attributes.anchor ?? ''}-title`
  const untitle = (node: PageNode): PageNode => {
    if (typeof node === 'string') return node
    if (node.name !== 'H' && !isTitle(node)) return { ...node, children: node.children.map(untitle) }
    const { attested } = node.attributes
    const attributes = { ...(id && { id }), ...(attested !== undefined && { attested }) }
    id = undefined
    return { ...node, name: 'BoxTitle', attributes }
  }
  return { ...element, children: element.children.map(untitle) }
}

function withHeaderRow(table: PageElement): PageElement {
  const [row, ...rest] = table.children
  if (row === undefined || typeof row === 'string') return table
  const cells = row.children.map((cell) =>
    typeof cell === 'string' ? cell : { ...cell, attributes: { ...cell.attributes, header: 'true' } },
  )
  return { ...table, children: [{ ...row, children: cells }, ...rest] }
}

/** A link may not stand in a link: its text stays, and the anchor of a target. */
const withoutLinks = (nodes: readonly PageNode[]): PageNode[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return [node]
    const children = withoutLinks(node.children)
    if (LINKS.has(node.name)) return children
    const attributes = node.name === 'Target' ? { ...node.attributes, inside: 'true' } : node.attributes
    return [{ ...node, attributes, children }]
  })

/** A target that is cut in pieces gives its anchor to the first. */
function nameOnce(element: PageElement, seen: Set<string>): PageElement {
  const children = element.children.map((child) => (typeof child === 'string' ? child : nameOnce(child, seen)))
  if (element.name !== 'Target') return { ...element, children }
  const { anchor } = splitId(element.attributes.id ?? '')
  const first = !seen.has(anchor)
  seen.add(anchor)
  return { ...element, attributes: { ...element.attributes, ...(first && { anchor }) }, children }
}
