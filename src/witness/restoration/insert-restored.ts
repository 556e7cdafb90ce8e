import type { Node } from 'unist'
import type { Block, Box, Policy, TextNode, Unit } from '../../policy/index.ts'
import { isProvision, isTextNode, textsOf } from '../../policy/index.ts'
import type { Alignment } from '../collation/align-witness.ts'
import { restoreBlock, type Restorer } from './restore-node.ts'

/** Where a block of the witness goes: behind or before a node of the base. */
interface Spot {
  beside: Node
  side: 'before' | 'after'
}

const childrenOf = (node: Node): Node[] => ('children' in node && Array.isArray(node.children) ? node.children : [])

/**
 * The edition of a document: its tree with the provisions that only the witness has, such as boxes, restored and put
 * where they stand there. `base` is the tree of the alignment or a copy with the same text nodes. Provisions whose text
 * is in part in the base, and loose paragraphs, are not taken over.
 */
export function insertRestored(base: Policy, alignment: Alignment, restore: Restorer): Policy {
  const { witness, pairs, onlyWitness } = alignment
  const texts = textsOf(base)
  const partners = new Map(pairs.map((pair) => [pair.witness, texts[pair.baseIndex]]))
  const alone = new Set<Node>(onlyWitness.map(({ node }) => node))
  const [pathsOfBase, pathsOfWitness] = [findPaths(base), findPaths(witness)]
  const anchors = new Set(anchorsOf(base))
  const insertions = new Map<Node, { before: Block[]; after: Block[] }>()
  for (const block of findAlone(witness, alone)) {
    const spot = findSpot(block, pathsOfWitness, pathsOfBase, partners)
    if (!spot) continue
    const at = insertions.get(spot.beside) ?? { before: [], after: [] }
    at[spot.side].push(giveAnchors(restoreBlock(block, witness.metadata.id, restore), anchors))
    insertions.set(spot.beside, at)
  }
  return insertions.size === 0 ? base : insertInto(base, insertions)
}

/** The outermost provisions of a tree all of whose texts are in a set. */
function findAlone(node: Node, alone: ReadonlySet<Node>): (Unit | Box)[] {
  if (isProvision(node)) {
    const texts = textsOf(node)
    if (texts.length > 0 && texts.every((text) => alone.has(text))) return [node]
  }
  return childrenOf(node).flatMap((child) => findAlone(child, alone))
}

/** For each node, the nodes above it, outermost first. */
function findPaths(root: Node): Map<Node, Node[]> {
  const paths = new Map<Node, Node[]>()
  const visit = (node: Node, above: Node[]) => {
    paths.set(node, above)
    for (const child of childrenOf(node)) visit(child, [...above, node])
  }
  visit(root, [])
  return paths
}

/**
 * The place of a block: beside the node of the base that answers to its nearest neighbour in the witness. The
 * neighbour's nearest text has a partner; from there it is as many steps up in the base as in the witness.
 */
function findSpot(
  block: Node,
  pathsOfWitness: ReadonlyMap<Node, Node[]>,
  pathsOfBase: ReadonlyMap<Node, Node[]>,
  partners: ReadonlyMap<TextNode, TextNode | undefined>,
): Spot | null {
  const siblings = childrenOf(pathsOfWitness.get(block)?.at(-1) ?? block)
  const index = siblings.indexOf(block)
  const partnerNear = (sibling: Node, side: 'before' | 'after'): Spot | null => {
    const texts = textsOf(sibling).filter((text) => partners.get(text))
    const near = side === 'after' ? texts.at(-1) : texts[0]
    const partner = near && partners.get(near)
    if (!near || !partner) return null
    const steps =
      near === sibling ? 0 : (pathsOfWitness.get(near) ?? []).length - (pathsOfWitness.get(sibling) ?? []).length
    const above = [...(pathsOfBase.get(partner) ?? []), partner].filter(
      ({ type }) => type !== 'policy' && type !== 'instrument',
    )
    const beside = above[Math.max(0, above.length - 1 - steps)]
    return beside ? { beside, side } : null
  }
  for (const sibling of siblings.slice(0, index).reverse()) {
    const spot = partnerNear(sibling, 'after')
    if (spot) return spot
  }
  for (const sibling of siblings.slice(index + 1)) {
    const spot = partnerNear(sibling, 'before')
    if (spot) return spot
  }
  return null
}

function anchorsOf(node: Node): string[] {
  const own = 'anchor' in node && typeof node.anchor === 'string' ? [node.anchor] : []
  return [...own, ...childrenOf(node).flatMap(anchorsOf)]
}

/** A block with anchors that are not taken: one that is gets `-2` and so on. The new anchors are added to `taken`. */
function giveAnchors<T extends Unit | Box>(block: T, taken: Set<string>): T {
  let anchor = block.anchor
  for (let count = 2; taken.has(anchor); count++) anchor = `${block.anchor}-${count}`
  taken.add(anchor)
  const children = block.children.map((child): Block => ('anchor' in child ? giveAnchors(child, taken) : child))
  return { ...block, anchor, children }
}

function insertInto<T extends Node>(node: T, insertions: ReadonlyMap<Node, { before: Block[]; after: Block[] }>): T {
  if (isTextNode(node) || !('children' in node)) return node
  const children = childrenOf(node).flatMap((child): Node[] => {
    const { before = [], after = [] } = insertions.get(child) ?? {}
    return [...before, insertInto(child, insertions), ...after]
  })
  return { ...node, children }
}
