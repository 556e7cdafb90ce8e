/** How a vocabulary of an edition adds to the program's: lists are joined, entries with an id take the place of that id. */

/** What a file adds to; `whole` if it takes its place. */
export interface Merging {
  base: unknown
  whole?: boolean
}

type Entries = Record<string, unknown>

const isRecord = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an entry is known by: its `id`, or the `key` that agencies have. */
const nameOf = (value: unknown): unknown => (isRecord(value) ? (value.id ?? value.key) : undefined)

/** The names that one entry of a list has and no other. */
function namesIn(list: readonly unknown[]): Set<unknown> {
  const names = list.map(nameOf).filter((name) => name !== undefined)
  return new Set(names.filter((name) => names.indexOf(name) === names.lastIndexOf(name)))
}

/** Words in one line are joined with the mark that stands between them. */
const joinWords = (base: string, own: string): string =>
  [base.trim(), own.trim()].filter(Boolean).join(/；/.test(base + own) ? '；' : ' ')

function joinLists(base: readonly unknown[], own: readonly unknown[]): unknown[] {
  const names = namesIn(base)
  const takes = (each: unknown) => names.has(nameOf(each))
  const replaced = new Map(own.filter(takes).map((each) => [nameOf(each), each]))
  const known = new Set(base.map((each) => JSON.stringify(each)))
  return [
    ...base.map((each) => replaced.get(nameOf(each)) ?? each),
    ...own.filter((each) => !takes(each) && !known.has(JSON.stringify(each))),
  ]
}

function join(base: unknown, own: unknown, depth: number): unknown {
  if (own === undefined || own === null) return base
  if (Array.isArray(base) && Array.isArray(own)) return joinLists(base, own)
  if (typeof base === 'string' && typeof own === 'string' && depth === 1) return joinWords(base, own)
  if (!isRecord(base) || !isRecord(own)) return own
  const keys = [...new Set([...Object.keys(base), ...Object.keys(own)])]
  return Object.fromEntries(keys.map((key) => [key, join(base[key], own[key], depth + 1)]))
}

/** What a file of an edition, as YAML has it, makes of the program's file of that name. */
export const mergeVocabulary = ({ base, whole }: Merging, own: unknown): unknown => (whole ? own : join(base, own, 0))

/** Where in a file something stands that was found at a path of the merged value: as deep as the file has it. */
export function placeIn(own: unknown, merged: unknown, path: readonly PropertyKey[]): PropertyKey[] {
  const place: PropertyKey[] = []
  let [here, there] = [own, merged]
  for (const step of path) {
    if (Array.isArray(here) && Array.isArray(there)) {
      there = there[Number(step)]
      const at = here.indexOf(there)
      if (at < 0) break
      here = here[at]
      place.push(at)
    } else if (isRecord(here) && isRecord(there) && typeof step === 'string' && step in here) {
      here = here[step]
      there = there[step]
      place.push(step)
    } else break
  }
  return place
}

/** What of a file the program does not have already; undefined where it has all of it. */
export function addedTo(base: unknown, own: unknown, depth = 0): unknown {
  if (JSON.stringify(own) === JSON.stringify(base)) return undefined
  if (Array.isArray(base) && Array.isArray(own)) {
    const known = new Set(base.map((each) => JSON.stringify(each)))
    const fresh = own.filter((each) => !known.has(JSON.stringify(each)))
    return fresh.length > 0 ? fresh : undefined
  }
  if (typeof base === 'string' && typeof own === 'string' && depth > 0) {
    const mark = /；/.test(base + own) ? '；' : ' '
    const words = (line: string) => line.split(mark).map((word) => word.trim())
    const known = new Set(words(base))
    return (
      words(own)
        .filter((word) => word !== '' && !known.has(word))
        .join(mark) || undefined
    )
  }
  if (!isRecord(base) || !isRecord(own)) return own
  const fresh = Object.entries(own).flatMap(([key, value]) => {
    const added = addedTo(base[key], value, depth + 1)
    return added === undefined ? [] : [[key, added] as const]
  })
  return fresh.length > 0 ? Object.fromEntries(fresh) : undefined
}

/** The names of a file's entries that take the place of the program's, `topics/agriculture`. */
export function replacedBy(base: unknown, own: unknown): string[] {
  if (!isRecord(base) || !isRecord(own)) return []
  return Object.entries(own).flatMap(([list, entries]) => {
    const before = base[list]
    if (!Array.isArray(entries) || !Array.isArray(before)) return []
    const names = namesIn(before)
    return entries.filter((each) => names.has(nameOf(each))).map((each) => `${list}/${String(nameOf(each))}`)
  })
}
