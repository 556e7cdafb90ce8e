import type { LinkRow } from '../../schemas/link.ts'

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
  /** The words shared, by number of a text: those of the n-th from `from[n]` to `from[n + 1]`. */
  from: Int32Array
  shared: Int32Array
}

/** What is said of many links alike. */
type Kind = Pick<LinkRow, 'relation' | 'computed' | 'editor' | 'shown'>

const USUAL: Kind = { relation: 'related', computed: true, editor: null, shown: false }

/** Numbers the different values of a list; `nameOf` tells them apart. */
function createNumbering<Value>(nameOf: (value: Value) => string) {
  const numbers = new Map<string, number>()
  const values: Value[] = []
  const numberOf = (value: Value): number => {
    const name = nameOf(value)
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, values.length)
    return values.push(value) - 1
  }
  return { values, numberOf }
}

/** Lays links in columns. */
export function packLinks(links: readonly LinkRow[]): PackedLinks {
  const { values: texts, numberOf } = createNumbering((text: string) => text)
  const { values: kinds, numberOf: kindOf } = createNumbering((kind: Kind) => Object.values(kind).join(' '))
  const column = (textOf: (link: LinkRow) => string) => Int32Array.from(links, (link) => numberOf(textOf(link)))
  const from = new Int32Array(links.length + 1)
  links.forEach(({ shared }, at) => (from[at + 1] = (from[at] ?? 0) + shared.length))
  const shared = new Int32Array(from.at(-1) ?? 0)
  links.forEach((link, at) => {
    shared.set(link.shared.map(numberOf), from[at])
  })
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
    from,
    shared,
  }
}

/** The links that were laid in columns. */
export function unpackLinks({ texts, a, b, reason, url, score, kind, kinds, from, shared }: PackedLinks): LinkRow[] {
  const textOf = (number: number | undefined) => texts[number ?? -1] ?? ''
  return Array.from(score, (each, at) => {
    const { relation, computed, editor, shown } = kinds[kind[at] ?? 0] ?? USUAL
    return {
      a: textOf(a[at]),
      b: textOf(b[at]),
      relation,
      score: each,
      shared: Array.from(shared.subarray(from[at], from[at + 1]), textOf),
      reason: textOf(reason[at]),
      computed,
      editor,
      shown,
      url: textOf(url[at]),
    }
  })
}
