import type { Policy, Span, TextNode } from '../policy/index.ts'
import { addSpans, coverOf, groupTexts } from './add-spans.ts'
import type { TermMatcher } from './term/term-matcher.ts'
import { findTerms } from './term/term-matcher.ts'

/** Spans that a term's mark would cut or stand in: titles of documents, names of agencies, numbers. */
const CLOSED: ReadonlySet<Span['kind']> = new Set(['citation', 'agency', 'number'])

/**
 * Marks each term at its first occurrence in a provision, not in a heading on a line of its own, a citation or the
 * name of an agency. Adds `term` spans; `ref` is the term's id.
 */
export function annotateTerms(policy: Policy, matcher: TermMatcher): Policy {
  const added = new Map<TextNode, Span[]>()
  for (const { texts } of groupTexts(policy)) {
    const seen = new Set<string>()
    for (const text of texts) {
      if (text.type === 'heading') continue
      const isClosed = coverOf(text.spans.filter(({ kind }) => CLOSED.has(kind)))
      const spans: Span[] = []
      for (const { id, start, end } of findTerms(text.text, matcher, policy.metadata.script)) {
        if (seen.has(id) || isClosed({ start, end })) continue
        seen.add(id)
        spans.push({ kind: 'term', start, end, rule: 'terms/longest', ref: id })
      }
      added.set(text, spans)
    }
  }
  return addSpans(policy, added)
}
