import type { Policy, Span, TextNode } from '../policy/index.ts'
import { mapTexts, ownTexts, provisionsOf, textsOf } from '../policy/index.ts'

/** The texts of one provision in reading order, or those of an instrument outside its provisions. */
export interface TextGroup {
  /** Anchor of the provision or instrument. */
  anchor: string
  texts: TextNode[]
}

/** All texts of a document by provision; each text is in exactly one group. */
export function groupTexts(policy: Policy): TextGroup[] {
  const groups = provisionsOf(policy).map(({ node }) => ({ anchor: node.anchor, texts: ownTexts(node) }))
  const seen = new Set(groups.flatMap(({ texts }) => texts))
  for (const instrument of policy.children) {
    const rest = textsOf(instrument).filter((text) => !seen.has(text))
    if (rest.length > 0) groups.push({ anchor: instrument.anchor, texts: rest })
  }
  return groups
}

interface Stretch {
  start: number
  end: number
}

/** Tells for any stretch whether it shares a character with one of those given; in time of the logarithm of their number. */
export function coverOf(stretches: readonly Stretch[]): (stretch: Stretch) => boolean {
  const joined: Stretch[] = []
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return ({ start, end }) => {
    let [low, high] = [0, joined.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((joined[middle]?.end ?? Infinity) <= start) low = middle + 1
      else high = middle
    }
    const found = joined[low]
    return found !== undefined && found.start < end
  }
}

const keyOf = ({ kind, start, end }: Span): string => `${kind} ${start} ${end}`

/**
 * A copy of a document with more spans on its texts, sorted by start, longer before shorter. A span that is there
 * already is not added again.
 */
export function addSpans(policy: Policy, added: ReadonlyMap<TextNode, readonly Span[]>): Policy {
  return mapTexts(policy, (text) => {
    const given = added.get(text) ?? []
    if (given.length === 0) return text
    const known = new Set(text.spans.map(keyOf))
    const more = given.filter((span) => !known.has(keyOf(span)))
    if (more.length === 0) return text
    const spans = [...text.spans, ...more].sort((a, b) => a.start - b.start || b.end - a.end)
    return { ...text, spans }
  })
}
