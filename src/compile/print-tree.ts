import type { Node } from 'unist'
import type { Policy } from '../policy/index.ts'
import { isAnchored, isTextNode } from '../policy/index.ts'

/** A tree for a terminal: a line a node, with type, anchor, kind, place and the beginning of its text. */
export function printTree(policy: Policy): string {
  const lines = [`policy ${policy.metadata.id} ${policy.metadata.title}`]
  const visit = (node: Node, depth: number) => {
    const place = node.position ? ` ${node.position.start.line}:${node.position.start.column}` : ''
    const anchor = isAnchored(node) ? ` #${node.anchor} ${node.kind ?? '-'}` : ''
    const role = 'role' in node && typeof node.role === 'string' ? ` (${node.role})` : ''
    const text = isTextNode(node) ? ` ${node.text.slice(0, 40)}` : ''
    const spans = isTextNode(node) ? node.spans.map((s) => ` ${s.kind}[${s.start},${s.end})`).join('') : ''
    lines.push(`${'  '.repeat(depth)}${node.type}${anchor}${role}${place}${text}${spans}`)
    if ('children' in node && Array.isArray(node.children)) for (const child of node.children) visit(child, depth + 1)
  }
  for (const instrument of policy.children) visit(instrument, 1)
  return lines.join('\n')
}
