import type { Policy, Region, Span, TextNode } from '../policy/index.ts'
import { isWithin } from '../policy/regions.ts'
import { addSpans, coverOf, groupTexts } from './add-spans.ts'
import type { PlaceMatch, PlaceMatcher } from './place/place-matcher.ts'
import { findPlaces } from './place/place-matcher.ts'

/** Spans in which a place is part of another name. */
const CLOSED: ReadonlySet<Span['kind']> = new Set(['citation', 'agency', 'responsibility', 'term', 'number'])

/**
 * Every place a text speaks of, the place `region` and what that lies in left out: not in a heading on a line of its
 * own, nor in another name. `ref` is a GB/T 2260 code or the id of a place of the vocabulary.
 */
export function placesIn(text: TextNode, matcher: PlaceMatcher, region: Region | null): PlaceMatch[] {
  if (text.type === 'heading') return []
  const isOwn = (ref: string) => region !== null && /^\d{6}$/.test(ref) && isWithin(region.code, ref)
  const isClosed = coverOf(text.spans.filter(({ kind }) => CLOSED.has(kind)))
  return findPlaces(text.text, matcher, region).filter((match) => !isOwn(match.ref) && !isClosed(match))
}

/**
 * Marks each place at its first occurrence in a provision; the document's own place and what it lies in go without.
 * Adds `place` spans; `ref` is a GB/T 2260 code or the id of a place of the vocabulary.
 */
export function annotatePlaces(policy: Policy, matcher: PlaceMatcher): Policy {
  const added = new Map<TextNode, Span[]>()
  for (const { texts } of groupTexts(policy)) {
    const seen = new Set<string>()
    for (const text of texts) {
      const spans: Span[] = []
      for (const { ref, start, end } of placesIn(text, matcher, policy.metadata.region)) {
        if (seen.has(ref)) continue
        seen.add(ref)
        spans.push({ kind: 'place', start, end, rule: 'places/name', ref })
      }
      added.set(text, spans)
    }
  }
  return addSpans(policy, added)
}
