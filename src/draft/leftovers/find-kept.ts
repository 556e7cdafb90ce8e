/** Things of the source that a draft has changed at some spots and kept at others. */
import { whatBecame } from './align-rows.ts'
import type { SourcePair } from './find-sources.ts'
import type { Leftover } from './leftover.ts'

/** A thing in a text of the source: an organ's name, a year, a quoted name, the figure of a target. */
interface Thing {
  start: number
  words: string
}

/** Whether a target stands at an offset of a provision of the draft, by its id. */
export type IsTarget = (provision: string, at: number) => boolean

/** What became of one kind of things. */
interface Fates {
  kept: { pair: SourcePair; thing: Thing; at: number }[]
  changed: { pair: SourcePair; thing: Thing; words: string }[]
}

/** How the things of a kind are found, and when one that was kept is a leftover. */
interface Kind {
  kind: Leftover['kind']
  thingsIn: (pair: SourcePair) => Thing[]
  /** Whether it is looked at, by where the draft has it or what stands for it. */
  isThere?: (pair: SourcePair, at: number) => boolean
  /** Whether what stands in its place is another thing of the kind. */
  isChange: (thing: string, words: string, pair: SourcePair) => boolean
  /** Things of one kind that are looked at together: by their words, or all of a source. */
  group: (thing: Thing, pair: SourcePair) => string
  /** So many have to be changed for one that is kept. */
  leastChanged: number
}

/** Example: the year of 到2025年底 */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?=年)/g
/** Example: “浙里办” */
const QUOTED = /(?<=[“「])[^“”「」]{2,12}(?=[”」])/g
const FIGURE = /\d+(?:\.\d+)?/g
/** What many texts have in common whoever wrote them: 100%, one. */
const COMMON_FIGURES = new Set(['0', '1', '100'])

const matches = (text: string, pattern: RegExp): Thing[] =>
  Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({ start: index, words }))

/** All places of names in a text, the longest first where one is part of another. */
function placesOfNames(text: string, names: readonly string[]): Thing[] {
  const found: Thing[] = []
  const taken = new Uint8Array(text.length)
  for (const name of [...new Set(names)].filter(({ length }) => length > 2).sort((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (taken[at] === 1) continue
      taken.fill(1, at, at + name.length)
      found.push({ start: at, words: name })
    }
  }
  return found.sort((x, y) => x.start - y.start)
}

/** Figures that are no dates. */
const figuresIn = ({ source: { text } }: SourcePair): Thing[] =>
  matches(text, FIGURE).filter(
    ({ start, words }) => !COMMON_FIGURES.has(words) && !/^[年月日号]/.test(text.slice(start + words.length)),
  )

function kindsFor(namesOf: ReadonlyMap<string, readonly string[]>, isTarget: IsTarget): Kind[] {
  const byWords = ({ words }: Thing, { document }: SourcePair) => `${document.id} ${words}`
  return [
    {
      kind: 'organ',
      thingsIn: ({ source, document }) => placesOfNames(source.text, namesOf.get(document.id) ?? []),
      isChange: (thing, words, { draft }) =>
        words.length > 1 &&
        words.length < 30 &&
        (words.at(-1) === thing.at(-1) || draft.names.some((name) => name === words || words.includes(name))),
      group: byWords,
      leastChanged: 1,
    },
    {
      kind: 'year',
      thingsIn: ({ source }) => matches(source.text, YEAR),
      isChange: (_, words) => /^(?:19|20)\d{2}$/.test(words),
      group: byWords,
      leastChanged: 2,
    },
    {
      kind: 'name',
      thingsIn: ({ source }) => matches(source.text, QUOTED),
      isChange: (_, words, { draft }) =>
        new RegExp(`[“「]${escape(words)}`).test(draft.text) && !/[，。；]/.test(words),
      group: byWords,
      leastChanged: 1,
    },
    {
      kind: 'number',
      thingsIn: figuresIn,
      isThere: ({ draft }, at) => isTarget(draft.id, at),
      isChange: (_, words) => /^\d+(?:\.\d+)?$/.test(words),
      group: (_, { document }) => document.id,
      leastChanged: 1,
    },
  ]
}

const escape = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** What each group of things became. */
function fatesOf(
  pairs: readonly SourcePair[],
  { thingsIn, isThere = () => true, isChange, group }: Kind,
): Map<string, Fates> {
  const fates = new Map<string, Fates>()
  for (const pair of pairs) {
    for (const thing of thingsIn(pair)) {
      const became = whatBecame(pair.aligned, thing.start, thing.start + thing.words.length)
      if (!became || !isThere(pair, 'kept' in became ? became.kept : became.at)) continue
      const key = group(thing, pair)
      const known = fates.get(key) ?? { kept: [], changed: [] }
      fates.set(key, known)
      if ('kept' in became) known.kept.push({ pair, thing, at: became.kept })
      else if (became.changed !== thing.words && isChange(thing.words, became.changed, pair))
        known.changed.push({ pair, thing, words: became.changed })
    }
  }
  return fates
}

/** The word that most have. */
function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? ''
}

/**
 * Things of the source that the draft has kept though it has changed them, or others of their kind, at as many spots or
 * more. `namesOf` are the organs that each document names, `isTarget` tells whether a target stands at an offset of the draft.
 */
export function findKept(
  pairs: readonly SourcePair[],
  namesOf: ReadonlyMap<string, readonly string[]>,
  isTarget: IsTarget,
): Leftover[] {
  return kindsFor(namesOf, isTarget).flatMap((kind) =>
    [...fatesOf(pairs, kind).values()].flatMap(({ kept, changed }): Leftover[] => {
      if (changed.length < kind.leastChanged || kept.length > changed.length) return []
      const other = kind.kind === 'number' ? '' : commonest(changed.map(({ words }) => words))
      return kept.map(({ pair, thing, at }) => ({
        kind: kind.kind,
        anchor: pair.anchor,
        start: at,
        words: thing.words,
        source: { document: pair.document.id, provision: pair.source.id, start: thing.start },
        reason: 'changed-elsewhere',
        other,
        otherAnchor: changed[0]?.pair.anchor ?? null,
      }))
    }),
  )
}
