import type { Element, ElementName } from '../policy/elements.ts'
import type { Span, SpanKind, TextNode } from '../policy/index.ts'

/** A sentence of a text: offsets and id. */
export interface SentenceStretch {
  id: string
  start: number
  end: number
}

/** A stretch that becomes an element: sentence or span, `rank` saying which holds which. */
interface Mark {
  start: number
  end: number
  rank: number
  name: ElementName
  attributes: Record<string, string>
}

/** Element of each kind of span, outermost first. */
const ELEMENTS: [SpanKind, ElementName][] = [
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

function markOf({ kind, start, end, ref, role }: Span): Mark | null {
  const name = NAME.get(kind)
  if (!name || end <= start || (NEEDS_REF.has(kind) && !ref)) return null
  return {
    start,
    end,
    rank: RANK.get(kind) ?? 99,
    name,
    attributes: { ...(ref && { id: ref }), ...(role && { role }) },
  }
}

/** All marks over a text: its sentences, its spans, the words that were restored in it. */
function marksOf({ spans, restored }: TextNode, sentences: readonly SentenceStretch[]): Mark[] {
  const words = (restored?.marks ?? []).map(({ start, end, ...word }): Mark => {
    const attributes = Object.fromEntries(Object.entries(word).map(([key, value]) => [key, String(value)]))
    return { start, end, rank: 50, name: 'Restored', attributes }
  })
  return [
    ...sentences.map(({ id, start, end }): Mark => ({ start, end, rank: 0, name: 'S', attributes: { id } })),
    ...spans.map(markOf).filter((mark) => mark !== null),
    ...words,
  ]
}

/**
 * A text as elements: sentences and spans, the text between them as it is. Spans that cross are cut where they cross,
 * so that elements nest; their text is the node's, character for character.
 */
export function toInline(node: TextNode, sentences: readonly SentenceStretch[]): Element['children'] {
  const marks = marksOf(node, sentences)
  const cuts = [...new Set([0, node.text.length, ...marks.flatMap((m) => [m.start, m.end])])].sort((a, b) => a - b)
  const due = marks.filter((m) => m.end > m.start).sort((a, b) => a.start - b.start)
  let next = 0
  const content: Element['children'] = []
  let open: { mark: Mark; children: Element['children'] }[] = []
  cuts.forEach((at, i) => {
    const wanted = open.map(({ mark }) => mark).filter((m) => at < m.end)
    for (let mark = due[next]; mark && mark.start <= at; mark = due[++next]) wanted.push(mark)
    wanted.sort((a, b) => a.rank - b.rank || b.end - a.end || a.start - b.start)
    const differs = wanted.findIndex((mark, depth) => open[depth]?.mark !== mark)
    open = open.slice(0, differs < 0 ? wanted.length : differs)
    for (const mark of wanted.slice(open.length)) {
      const element: Element = { name: mark.name, attributes: mark.attributes, children: [] }
      ;(open.at(-1)?.children ?? content).push(element)
      open.push({ mark, children: element.children })
    }
    const text = node.text.slice(at, cuts[i + 1])
    if (text !== '') (open.at(-1)?.children ?? content).push(text)
  })
  return content
}
