import type { Node } from 'unist'
import { reachingCells, rowsOf } from './table.ts'
import type { Anchored, Block, Box, Instrument, Policy, Table, TableCell, TextNode, Unit } from './tree.ts'

const TEXT = new Set(['paragraph', 'heading', 'cell'])

/** True for a node whose content is one string of reading text. */
export const isTextNode = (node: Node): node is TextNode => TEXT.has(node.type)

const childrenOf = (node: Node): Block[] => ('children' in node && Array.isArray(node.children) ? node.children : [])

/** All text nodes below a node, in reading order, the node itself included. */
export function textsOf(node: Node): TextNode[] {
  if (isTextNode(node)) return [node]
  return childrenOf(node).flatMap(textsOf)
}

/** A node with an anchor that is or may be a provision. */
export type AnchoredNode = Unit | Box | Instrument

const ANCHORED = new Set(['part', 'section', 'item', 'article', 'matter', 'rows', 'box', 'instrument'])

/** True for a unit, a box or an instrument. */
export const isAnchored = (node: Node): node is AnchoredNode => ANCHORED.has(node.type)

/** True for a node that is a row of the table of provisions. */
export const isProvision = (node: Node): node is (Unit | Box) & Anchored =>
  isAnchored(node) && node.type !== 'instrument' && node.kind !== null

/** The text nodes of a provision: those below it that belong to no provision further down. */
export function ownTexts(node: Unit | Box | Instrument): TextNode[] {
  const collect = (block: Block): TextNode[] =>
    isProvision(block) ? [] : isTextNode(block) ? [block] : childrenOf(block).flatMap(collect)
  return node.children.flatMap(collect)
}

/** A provision with the titles of the units above it, outermost first. */
export interface Placed {
  node: Unit | Box
  instrument: Instrument
  parents: (Unit | Box)[]
  /** For a task of a table: the cells of rows above that reach over its own rows, such as an agency of several tasks. */
  reaching: readonly TableCell[]
}

/** All provisions of a document in reading order. */
export function provisionsOf(policy: Policy): Placed[] {
  const out: Placed[] = []
  const visit = (node: Node, instrument: Instrument, parents: (Unit | Box)[], over: Over) => {
    const unit = isAnchored(node) && node.type !== 'instrument' ? node : null
    if (unit && isProvision(unit)) out.push({ node: unit, instrument, parents, reaching: over.get(unit) ?? [] })
    const inside = isTable(node) ? cellsOver(node) : over
    for (const child of childrenOf(node)) visit(child, instrument, unit ? [...parents, unit] : parents, inside)
  }
  for (const instrument of policy.children) visit(instrument, instrument, [], new Map())
  return out
}

const isTable = (node: Node): node is Table => node.type === 'table'

/** All tables below a node, in reading order. */
export function tablesOf(node: Node): Table[] {
  return isTable(node) ? [node] : childrenOf(node).flatMap(tablesOf)
}

/** The cells that reach over the rows of the units of a table from above. */
type Over = ReadonlyMap<Node, readonly TableCell[]>

function cellsOver(table: Table): Over {
  const over = new Map<Node, readonly TableCell[]>()
  if (!table.children.some(({ type }) => type === 'rows')) return over
  const rows = rowsOf(table)
  const reaching = reachingCells(rows.map(({ children }) => children))
  const cellsOf = new Map(rows.map((row, at) => [row, reaching[at] ?? []]))
  const visit = (unit: Unit) => {
    const own = new Set(unit.children.flatMap((child) => (child.type === 'row' ? child.children : [])))
    const cells = unit.children.flatMap((child) => (child.type === 'row' ? (cellsOf.get(child) ?? []) : []))
    over.set(
      unit,
      [...new Set(cells)].filter((cell) => cell.text !== '' && !own.has(cell)),
    )
    for (const child of unit.children) if (child.type === 'rows') visit(child)
  }
  for (const child of table.children) if (child.type === 'rows') visit(child)
  return over
}

/** A copy of a tree in which each text node is replaced by what `change` makes of it. */
export function mapTexts<T extends Node>(node: T, change: (text: TextNode) => TextNode): T {
  // a text node is replaced by a text node of its kind
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  if (isTextNode(node)) return change(node) as unknown as T
  const children = childrenOf(node)
  return children.length === 0 ? node : { ...node, children: children.map((child) => mapTexts(child, change)) }
}

/** A tree without what was restored from a witness: what its own seed has. */
export function withoutRestored<T extends Node>(node: T): T {
  const children = childrenOf(node)
  if (children.length === 0) return node
  const own = children.filter((child) => !textsOf(child).every((text) => text.restored))
  return { ...node, children: own.map((child) => withoutRestored(child)) }
}
