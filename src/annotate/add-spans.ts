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

/** Whether a stretch shares a character with another. */
export const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end

const isSame = (a: Span, b: Span): boolean => a.kind === b.kind && a.start === b.start && a.end === b.end

/**
 * A copy of a document with more spans on its texts, sorted by start, longer before shorter. A span that is there
 * already is not added again.
 */
export function addSpans(policy: Policy, added: ReadonlyMap<TextNode, readonly Span[]>): Policy {
  return mapTexts(policy, (text) => {
    const more = (added.get(text) ?? []).filter((span) => !text.spans.some((other) => isSame(span, other)))
    if (more.length === 0) return text
    const spans = [...text.spans, ...more].sort((a, b) => a.start - b.start || b.end - a.end)
    return { ...text, spans }
  })
}
