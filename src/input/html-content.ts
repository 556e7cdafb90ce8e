import type { DefaultTreeAdapterTypes } from 'parse5'
import { endsLine, isElement, isSilent, isText, walk } from './html-walk.ts'

type Node = DefaultTreeAdapterTypes.Node

/** Share of a page's prose that the element holds which holds the document. */
const NEARLY_ALL = 0.9

/** So many characters around the text are its head and its end, with a date and a signature, and no page. */
const HEAD_AND_END = 200

/** A stretch of a page's text; offsets in UTF-16 units. */
interface Stretch {
  start: number
  end: number
}

/** The text of a page, a line a block, and which stretch of it each node holds. */
function layOut(root: Node): { text: string; places: ReadonlyMap<Node, Stretch> } {
  const parts: string[] = []
  const places = new Map<Node, Stretch>()
  let at = 0
  const breakLine = () => {
    parts.push('\n')
    at++
  }
  const enter = (node: Node): boolean => {
    if (isSilent(node)) return false
    if (endsLine(node)) breakLine()
    places.set(node, { start: at, end: at })
    if (isText(node)) {
      parts.push(node.value)
      at += node.value.length
    }
    return true
  }
  walk(root, enter, (node) => {
    const place = places.get(node)
    if (place) place.end = at
    if (endsLine(node)) breakLine()
  })
  return { text: parts.join(''), places }
}

/** How many characters that are no white space stand before each place of a text. */
function countLetters(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1)
  for (let at = 0; at < text.length; at++) counts[at + 1] = (counts[at] ?? 0) + Number(!/\s/.test(text.charAt(at)))
  return counts
}

/** What ends a clause of prose: 。；， behind at least one character. */
const STOPS = '。；，'

/** What ends a run of characters and is no prose: ： and white space. */
const isBreak = (char: string): boolean => char === '：' || /\s/u.test(char)

/** The clauses of prose in a text: characters up to a mark that ends a clause, the mark included. Linear. */
function clausesOf(text: string): Stretch[] {
  const clauses: Stretch[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    const stop = STOPS.includes(char)
    if (!stop && !isBreak(char)) continue
    if (stop && at > from) clauses.push({ start: from, end: at + 1 })
    from = at + 1
  }
  return clauses
}

/** A measure of prose: how many characters of a stretch belong to clauses that end in it. */
function measureProse(text: string): (stretch: Stretch) => number {
  const clauses = clausesOf(text)
  const sums = [0]
  for (const { start, end } of clauses) sums.push((sums.at(-1) ?? 0) + end - start)
  // how many clauses end at an offset or before it
  const endedBy = (offset: number): number => {
    let [low, high] = [0, clauses.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((clauses[middle]?.end ?? Infinity) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return ({ start, end }) => {
    const [first, last] = [endedBy(start), endedBy(end)]
    const sum = (sums[last] ?? 0) - (sums[first] ?? 0)
    const cut = clauses[first]
    if (first >= last || !cut || cut.start >= start) return sum
    // of a clause that begins before the stretch only the rest counts, and its mark alone is none
    return sum - (cut.end - start > 1 ? start - cut.start : cut.end - cut.start)
  }
}

/** Whether what an element holds around another one is the head of a document: its title as a heading, and no links. */
function addsHead(node: Node, within: Node): boolean {
  const names = new Set<string>()
  walk(node, (each) => {
    if (each === within) return false
    if (isElement(each)) names.add(each.tagName)
    return true
  })
  return names.has('h1') && !names.has('a') && !names.has('table')
}

/**
 * The innermost element that holds nearly all prose of a page, or one around it that adds no more than the document's head
 * and end. Linear in the size of the page.
 */
export function contentOf(root: Node): Node {
  const { text, places } = layOut(root)
  const measure = measureProse(text)
  const proseOf = (node: Node) => measure(places.get(node) ?? { start: 0, end: 0 })
  const sizes = countLetters(text)
  const least = NEARLY_ALL * proseOf(root)
  if (least === 0) return root
  const sizeOf = (node: Node) => {
    const { start, end } = places.get(node) ?? { start: 0, end: 0 }
    return (sizes[end] ?? 0) - (sizes[start] ?? 0)
  }
  const path = [root]
  for (let best = root; 'childNodes' in best;) {
    const next: Node | undefined = best.childNodes.find(
      (child) => isElement(child) && places.has(child) && child.tagName !== 'p' && proseOf(child) >= least,
    )
    if (!next) break
    best = next
    path.push(best)
  }
  const innermost = path.at(-1) ?? root
  const around = path.find((node) => sizeOf(node) - sizeOf(innermost) <= HEAD_AND_END)
  return around && addsHead(around, innermost) ? around : innermost
}
