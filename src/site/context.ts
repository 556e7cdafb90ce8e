import type { ProvisionRow } from '../schemas/index.ts'

/** A place in a text with what stands around it. */
export interface Context {
  before: string
  hit: string
  after: string
}

/** A place in a provision. */
export interface Passage {
  row: ProvisionRow
  context: Context
}

/** The words around `[start, end)` of a text, at most `width` characters on each side, never beyond a paragraph. */
export function contextOf(text: string, start: number, end: number, width: number): Context {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - width)
  const lineEnd = text.indexOf('\n', end)
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + width)
  return { before: text.slice(from, start), hit: text.slice(start, end), after: text.slice(end, to) }
}
