import type { Span, SpanKind, TextNode } from '../policy/index.ts'
import { escapeAttribute, escapeText } from './escape.ts'

/** A stretch that becomes an element: sentence or span, `rank` saying which holds which. */
interface Mark {
  start: number
  end: number
  rank: number
  open: string
  name: string
}

/** Element of each kind of span, outermost first. */
const ELEMENTS: [SpanKind, string][] = [
  ['number', 'N'],
  ['title', 'Title'],
  ['responsibility', 'Resp'],
  ['target', 'Target'],
  ['citation', 'Cite'],
  ['agency', 'Agency'],
  ['term', 'Term'],
  ['deadline', 'Deadline'],
  ['place', 'Place'],
]
const RANK = new Map(ELEMENTS.map(([kind], i) => [kind, i + 1]))
const NAME = new Map(ELEMENTS)

/** Spans whose element is only of use with something to refer to. */
const NEEDS_REF = new Set<SpanKind>(['target', 'citation', 'agency', 'term', 'place', 'deadline'])

function markOf(span: Span): Mark | null {
  const name = NAME.get(span.kind)
  if (!name || span.end <= span.start || (NEEDS_REF.has(span.kind) && !span.ref)) return null
  const attributes = [span.ref && ['id', span.ref], span.role && ['role', span.role]].filter(
    (a) => a !== undefined && a !== '',
  )
  const written = attributes.map((a) => ` ${a[0]}="${escapeAttribute(a[1] ?? '')}"`).join('')
  return { start: span.start, end: span.end, rank: RANK.get(span.kind) ?? 99, open: `<${name}${written}>`, name }
}

/**
 * A text as inline MDX: sentences and spans as elements, the text between them escaped. Spans that cross are cut
 * where they cross, so that elements nest; their text is the node's, character for character.
 */
export function toInline(node: TextNode, sentences: { id: string; start: number; end: number }[]): string {
  const marks: Mark[] = sentences.map((s) => ({
    start: s.start,
    end: s.end,
    rank: 0,
    open: `<S id="${escapeAttribute(s.id)}">`,
    name: 'S',
  }))
  for (const span of node.spans) {
    const mark = markOf(span)
    if (mark) marks.push(mark)
  }
  for (const { start, end, ...word } of node.restored?.marks ?? []) {
    const written = Object.entries(word).map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    marks.push({ start, end, rank: 50, open: `<Restored${written.join('')}>`, name: 'Restored' })
  }
  const cuts = [...new Set([0, node.text.length, ...marks.flatMap((m) => [m.start, m.end])])].sort((a, b) => a - b)
  const due = marks.filter((m) => m.end > m.start).sort((a, b) => a.start - b.start)
  let next = 0
  let out = ''
  let open: Mark[] = []
  cuts.forEach((at, i) => {
    const wanted = open.filter((m) => at < m.end)
    for (let mark = due[next]; mark && mark.start <= at; mark = due[++next]) wanted.push(mark)
    wanted.sort((a, b) => a.rank - b.rank || b.end - a.end || a.start - b.start)
    let common = 0
    while (common < open.length && open[common] === wanted[common]) common++
    out += open
      .slice(common)
      .reverse()
      .map((m) => `</${m.name}>`)
      .join('')
    out += wanted
      .slice(common)
      .map((m) => m.open)
      .join('')
    open = wanted
    out += escapeText(node.text.slice(at, cuts[i + 1]))
  })
  return out
}
