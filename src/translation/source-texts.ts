import { createHash } from 'node:crypto'
import { textInBothScripts } from '../corpus/provisions.ts'
import type { Policy, Span, TextNode } from '../policy/index.ts'
import { ownTexts, provisionsOf } from '../policy/index.ts'
import type { Converter } from '../text/script.ts'
import { sentencesOf } from '../text/unit-sentences.ts'

/** A text that is translated as one: a sentence, or the heading of a provision. */
export interface SourceText {
  /** Simplified characters. */
  text: string
  /** Anchor of its provision. */
  provision: string
  /** What is marked in it: spans of its node that lie in it. */
  node: TextNode
  spans: Span[]
  /** The stretch of the node it is. */
  start: number
  end: number
}

/** The texts of a document in reading order: headings by the anchor of what they head, sentences by their own. */
export interface SourceTexts {
  headings: Map<string, SourceText>
  sentences: Map<string, SourceText>
}

/** Digits of a digest that tell one sentence from its next wording. */
const DIGITS = 12

/** What names a source text: the beginning of the SHA-256 of its Simplified characters without white space. */
export const digestOfSource = (text: string): string =>
  createHash('sha256').update(text.replace(/\s/gu, ''), 'utf8').digest('hex').slice(0, DIGITS)

/** The texts of a document that have a translation each. */
export function sourceTextsOf(policy: Policy, converter: Converter): SourceTexts {
  const headings = new Map<string, SourceText>()
  const sentences = new Map<string, SourceText>()
  for (const { node: provision } of provisionsOf(policy)) {
    const cut = (node: TextNode, start: number, end: number): SourceText => ({
      text: textInBothScripts(node.text, policy, converter).hans.slice(start, end).trim(),
      provision: provision.anchor,
      node,
      spans: node.spans.filter((span) => span.start >= start && span.end <= end),
      start,
      end,
    })
    const heading = ownTexts(provision).find(({ type }) => type === 'heading')
    if (heading) headings.set(provision.anchor, cut(heading, 0, heading.text.length))
    for (const { id, node, start, end } of sentencesOf(provision)) sentences.set(id, cut(node, start, end))
  }
  return { headings, sentences }
}
