import { findResponsibility } from '../annotate/responsibility/find-responsibility.ts'
import type { ProvisionRow } from '../schemas/provision.ts'
import { SHORTEST_RUN } from '../schemas/shared-run.ts'
import { foldForSearch } from '../text/fold.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { extendRun, WALL } from './extend-run.ts'
import type { Column } from './links/column.ts'
import { createColumn, ofIntegers } from './links/column.ts'

/** A run of characters that stands in two provisions of different documents: `atA`, `atB` are offsets in their `text`. */
export interface SharedRun {
  /** Id of the provision that comes first in the order given. */
  a: string
  b: string
  /** In UTF-16 units. */
  length: number
  /** The run as it stands in `a`. */
  text: string
  atA: number
  atB: number
}

/** Runs in columns, there are millions among many documents: `a` and `b` by place in the order given. */
export type RunColumns = Record<'a' | 'b' | 'length' | 'atA' | 'atB', Int32Array>

/** A run that many documents share is traced to this many of the first ones: what keeps the list linear. */
const MOST_SOURCES = 8

interface Corpus {
  /** The folded texts of all provisions, walls between them. */
  text: string
  /** Where each provision begins in `text`. */
  starts: Int32Array
  /** The document that each provision speaks for, by number. */
  families: Int32Array
}

function wallOff({ text }: Pick<ProvisionRow, 'text'>, grammar: Grammar): string {
  const folded = foldForSearch(text).replaceAll('\n', () => WALL)
  let walled = ''
  let from = 0
  for (const { start, end } of findResponsibility(text, grammar)) {
    walled += folded.slice(from, start) + WALL.repeat(end - start)
    from = end
  }
  return walled + folded.slice(from)
}

function layOut(provisions: readonly Source[], grammar: Grammar, editions: ReadonlyMap<string, string>): Corpus {
  const numbers = new Map<string, number>()
  const starts = new Int32Array(provisions.length + 1)
  const texts = provisions.map((row) => wallOff(row, grammar))
  let at = 0
  texts.forEach((text, n) => {
    starts[n] = at
    at += text.length + 1
  })
  starts[texts.length] = at
  const families = Int32Array.from(provisions, ({ document }) => {
    const edition = editions.get(document) ?? document
    const number = numbers.get(edition) ?? numbers.size
    numbers.set(edition, number)
    return number
  })
  return { text: texts.join(WALL), starts, families }
}

const BASE = 0x01000193

/** Calls `each` with place and hash of every run of eight units of a provision that holds no wall. */
function eachRun({ text, starts }: Corpus, provision: number, each: (at: number, hash: number) => void): void {
  const from = starts[provision] ?? 0
  const to = Math.min((starts[provision + 1] ?? 0) - 1, text.length)
  let drop = 1
  for (let n = 0; n < SHORTEST_RUN; n++) drop = Math.imul(drop, BASE)
  let hash = 0
  let length = 0
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0) {
      hash = 0
      length = 0
      continue
    }
    hash = (Math.imul(hash, BASE) + unit) | 0
    if (++length > SHORTEST_RUN) hash = (hash - Math.imul(drop, text.charCodeAt(i - SHORTEST_RUN))) | 0
    if (length >= SHORTEST_RUN) each(i - SHORTEST_RUN + 1, hash)
  }
}

/** Which hashes more than one document has; hashes that fall into one slot count as one. */
function findRepeated(corpus: Corpus): (hash: number) => boolean {
  const bits = Math.min(26, Math.max(10, Math.ceil(Math.log2(corpus.text.length + 1)) + 1))
  // the first document that has a hash, by its number and one
  const first = corpus.families.some((family) => family > 253) ? new Int32Array(2 ** bits) : new Uint8Array(2 ** bits)
  const repeated = new Uint8Array(2 ** bits)
  const slot = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> (32 - bits)
  corpus.families.forEach((family, provision) => {
    eachRun(corpus, provision, (_, hash) => {
      const at = slot(hash)
      if (first[at] === 0) first[at] = family + 1
      else if (first[at] !== family + 1) repeated[at] = 1
    })
  })
  return (hash) => repeated[slot(hash)] === 1
}

function ownerOf(starts: Int32Array, at: number): number {
  let low = 0
  let high = starts.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle
  }
  return low
}

type Source = Pick<ProvisionRow, 'id' | 'document' | 'text'>

/** The first places of each hash, a few at most. */
function createSources() {
  const firsts = new Map<number, number>()
  const [places, nexts] = [createColumn(ofIntegers), createColumn(ofIntegers)]
  const add = (place: number): number => {
    places.push(place)
    nexts.push(-1)
    return places.length() - 1
  }
  return {
    /** The entry of the first place of a hash, -1 for none. */
    first: (hash: number) => firsts.get(hash) ?? -1,
    next: nexts.at,
    at: places.at,
    begin: (hash: number, place: number) => firsts.set(hash, add(place)),
    /** Adds a place behind the last entry of its hash. */
    follow: (last: number, place: number) => nexts.set(last, add(place)),
  }
}

/**
 * Finds runs of eight or more characters that stand in provisions of two documents too, whatever width, case and
 * script; responsibility clauses are not compared. `editions` names for a witness the document it speaks for. Each run
 * is traced to its first occurrences in the order given, so order provisions by date to see who repeats whom. Sorted
 * by `b` in the order given, then by place. Time and memory are linear in the length of all texts.
 */
export function sharedWording(
  provisions: readonly Source[],
  grammar: Grammar,
  editions: ReadonlyMap<string, string> = new Map(),
): SharedRun[] {
  const { a, b, length, atA, atB } = findSharedRuns(provisions, grammar, editions)
  return Array.from(a, (first, n) => {
    const { id = '', text = '' } = provisions[first] ?? {}
    const [from, units] = [atA[n] ?? 0, length[n] ?? 0]
    const other = provisions[b[n] ?? 0]?.id ?? ''
    return { a: id, b: other, length: units, text: text.slice(from, from + units), atA: from, atB: atB[n] ?? 0 }
  })
}

/** The same in columns. */
export function findSharedRuns(
  provisions: readonly Source[],
  grammar: Grammar,
  editions: ReadonlyMap<string, string> = new Map(),
): RunColumns {
  const corpus = layOut(provisions, grammar, editions)
  const { text, starts, families } = corpus
  const isRepeated = findRepeated(corpus)
  const sources = createSources()
  const column = (): Column<Int32Array> => createColumn(ofIntegers)
  const runs = { a: column(), b: column(), length: column(), atA: column(), atB: column() }

  const record = ({ left, right, length }: ReturnType<typeof extendRun>, first: number, second: number) => {
    if (length < SHORTEST_RUN) return
    runs.a.push(first)
    runs.b.push(second)
    runs.length.push(length)
    runs.atA.push(left - (starts[first] ?? 0))
    runs.atB.push(right - (starts[second] ?? 0))
  }
  provisions.forEach((_, provision) => {
    const family = families[provision]
    const reached = new Map<number, number>()
    eachRun(corpus, provision, (at, hash) => {
      if (!isRepeated(hash)) return
      let own = false
      let [count, last] = [0, -1]
      for (let entry = sources.first(hash); entry >= 0; entry = sources.next(entry)) {
        count++
        last = entry
        const source = sources.at(entry)
        const owner = ownerOf(starts, source)
        const theirs = families[owner]
        own ||= theirs === family
        const diagonal = at - source
        if (theirs === family || (reached.get(diagonal) ?? 0) > at) continue
        if (!text.startsWith(text.slice(at, at + SHORTEST_RUN), source)) continue
        const run = extendRun(text, source, at)
        reached.set(diagonal, run.end)
        record(run, owner, provision)
      }
      if (last < 0) sources.begin(hash, at)
      else if (!own && count < MOST_SOURCES) sources.follow(last, at)
    })
  })
  return {
    a: runs.a.values(),
    b: runs.b.values(),
    length: runs.length.values(),
    atA: runs.atA.values(),
    atB: runs.atB.values(),
  }
}
