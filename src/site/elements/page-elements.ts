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
      return shapeTable(element)
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

/** A table has rows only: the first of a task or a section bears its anchor, and the last says where its notes stand. */
function shapeTable(table: PageElement): PageElement {
  const width = Math.max(0, ...table.children.map((child) => (typeof child === 'string' ? 0 : child.children.length)))
  const tasks = table.children.findIndex((child) => typeof child !== 'string' && child.name === 'Rows')
  const heads = table.attributes.header ? (tasks < 0 ? 1 : tasks) : 0
  const rows = table.children.flatMap((child, at): PageNode[] => {
    if (typeof child === 'string') return [child]
    if (child.name === 'Rows') return rowsIn(child, String(width))
    return [mergeToEnd(at < heads ? withHeads(child) : child)]
  })
  return { ...table, children: rows }
}

/** The rows of a task or a section, those of the tasks in it too. */
function rowsIn({ attributes: { anchor = '', kind = '' }, children }: PageElement, width: string): PageNode[] {
  const own = children.filter((child) => typeof child !== 'string' && child.name === 'Row')
  return children.flatMap((child): PageNode[] => {
    if (typeof child === 'string') return [child]
    if (child.name === 'Rows') return rowsIn(child, width)
    const first = child === own[0]
    const attributes = {
      ...child.attributes,
      ...(first && { anchor, kind }),
      ...(child === own.at(-1) && { noted: anchor, width }),
    }
    return [
      mergeToEnd({ ...child, attributes, children: first ? withPermalink(child.children, anchor) : child.children }),
    ]
  })
}

const withPermalink = ([cell, ...rest]: PageNode[], anchor: string): PageNode[] =>
  cell === undefined || typeof cell === 'string'
    ? rest
    : [{ ...cell, attributes: { ...cell.attributes, permalink: anchor } }, ...rest]

/** A cell that reaches to the end of its row is one cell over the columns. */
function mergeToEnd(row: PageElement): PageElement {
  const isCovered = (node: PageNode | undefined) => typeof node === 'object' && node.attributes.covered === 'left'
  const cells = [...row.children]
  while (isCovered(cells.at(-1))) cells.pop()
  const last = cells.at(-1)
  const span = row.children.length - cells.length + 1
  if (span === 1 || last === undefined || typeof last === 'string') return row
  const merged = { ...last, attributes: { ...last.attributes, span: String(span) } }
  return { ...row, children: [...cells.slice(0, -1), merged] }
}

const withHeads = (row: PageElement): PageElement => ({
  ...row,
  children: row.children.map((cell) =>
    typeof cell === 'string' ? cell : { ...cell, attributes: { ...cell.attributes, header: 'true' } },
  ),
})

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
