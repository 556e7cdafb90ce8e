import { diffArrays } from 'diff'
import { splitWords } from '../../text/words.ts'

/** A stretch that stands in both texts. */
export interface EqualStretch {
  source: number
  draft: number
  length: number
}

/** How a draft's provision was made of one of the edition, as far as their words say. */
export interface AlignedRows {
  equal: EqualStretch[]
  source: string
  draft: string
}

/** Example: 1.2万, 45%, 5G; figures are compared whole. */
const FIGURE = /\d+(?:\.\d+)*|[A-Za-z]+/g

/** Milliseconds after which two texts are too far apart to be laid beside each other. */
const PATIENCE = 400

/** The words of a text, its figures whole. */
function tokensOf(text: string): string[] {
  const tokens: string[] = []
  let done = 0
  for (const { 0: figure, index } of text.matchAll(FIGURE)) {
    tokens.push(...splitWords(text.slice(done, index)), figure)
    done = index + figure.length
  }
  return [...tokens, ...splitWords(text.slice(done))]
}

/** Lays a draft's text beside its source, word by word; null if they are too far apart. */
export function alignRows(source: string, draft: string): AlignedRows | null {
  const changes = diffArrays(tokensOf(source), tokensOf(draft), { timeout: PATIENCE })
  if (!changes) return null
  const equal: EqualStretch[] = []
  let [inSource, inDraft] = [0, 0]
  for (const { value, added, removed } of changes) {
    const { length } = value.join('')
    if (!added && !removed) equal.push({ source: inSource, draft: inDraft, length })
    if (!added) inSource += length
    if (!removed) inDraft += length
  }
  return { equal, source, draft }
}

/** What became of a stretch of the source: where it stands in the draft, or what stands there instead. */
export type Became = { kept: number } | { changed: string; at: number }

/** Reads what became of `start`–`end` of the source; null where the draft has nothing in its place. */
export function whatBecame({ equal, draft, source }: AlignedRows, start: number, end: number): Became | null {
  const whole = equal.find((one) => one.source <= start && end <= one.source + one.length)
  if (whole) return { kept: start - whole.source + whole.draft }
  const before = equal.findLast((one) => one.source <= start)
  const after = equal.find((one) => one.source + one.length >= end)
  const from = before ? before.draft + Math.min(before.length, start - before.source) : 0
  const to = after ? after.draft + Math.max(0, end - after.source) : draft.length - (source.length - end)
  return to > from ? { changed: draft.slice(from, to), at: from } : null
}
