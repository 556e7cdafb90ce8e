import type { Node } from 'unist'
import type { Policy, Table } from '../../../policy/index.ts'
import { isTextNode } from '../../../policy/index.ts'

/** A table with the lines that stand before it in what holds it. */
interface TableWithLines {
  table: Table
  above: string[]
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const isTable = (node: Node): node is Table => node.type === 'table'

/** All tables of a document, in reading order, each with the lines before it. */
export function tablesWithLines(policy: Policy): TableWithLines[] {
  const found: TableWithLines[] = []
  const visit = (node: Node) => {
    const children: unknown[] = 'children' in node && Array.isArray(node.children) ? node.children : []
    let above: string[] = []
    for (const child of children.filter(isNode)) {
      if (isTable(child)) {
        found.push({ table: child, above })
        above = []
      } else if (isTextNode(child)) above.push(child.text)
      else visit(child)
    }
  }
  visit(policy)
  return found
}
