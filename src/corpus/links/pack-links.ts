import type { LinkRow } from '../../schemas/link.ts'
import { numberValues } from './number-values.ts'

/** Links in columns, each text once: what is given from thread to thread, where rows would be copied word by word. */
export interface PackedLinks {
  texts: string[]
  /** By number of a text. */
  a: Int32Array
  b: Int32Array
  reason: Int32Array
  url: Int32Array
  score: Float64Array
  /** What a link is, by number of a kind. */
  kind: Uint8Array
  kinds: Kind[]
  /** The words shared, by number of a list. */
  shared: Int32Array
  lists: string[][]
}

/** What is said of many links alike. */
type Kind = Pick<LinkRow, 'relation' | 'computed' | 'editor' | 'shown'>

const USUAL: Kind = { relation: 'related', computed: true, editor: null, shown: false }

/** Lays links in columns. */
export function packLinks(links: readonly LinkRow[]): PackedLinks {
  const { values: texts, numberOf } = numberValues((text: string) => text)
  const { values: kinds, numberOf: kindOf } = numberValues((kind: Kind) => Object.values(kind).join(' '))
  const { values: lists, numberOf: listOf } = numberValues((list: string[]) => list.join('\n'))
  const column = (textOf: (link: LinkRow) => string) => Int32Array.from(links, (link) => numberOf(textOf(link)))
  return {
    texts,
    a: column(({ a }) => a),
    b: column(({ b }) => b),
    reason: column(({ reason }) => reason),
    url: column(({ url }) => url),
    score: Float64Array.from(links, ({ score }) => score),
    kind: Uint8Array.from(links, ({ relation, computed, editor, shown }) =>
      kindOf({ relation, computed, editor, shown }),
    ),
    kinds,
    shared: Int32Array.from(links, (link) => listOf(link.shared)),
    lists,
  }
}

/** The links that were laid in columns. */
export function unpackLinks({ texts, a, b, reason, url, score, kind, kinds, shared, lists }: PackedLinks): LinkRow[] {
  const textOf = (number: number | undefined) => texts[number ?? -1] ?? ''
  return Array.from(score, (each, at) => {
    const { relation, computed, editor, shown } = kinds[kind[at] ?? 0] ?? USUAL
    return {
      a: textOf(a[at]),
      b: textOf(b[at]),
      relation,
      score: each,
      shared: lists[shared[at] ?? -1] ?? [],
      reason: textOf(reason[at]),
      computed,
      editor,
      shown,
      url: textOf(url[at]),
    }
  })
}
