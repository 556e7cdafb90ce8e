/** What a script reads in either script, stored once: in Simplified characters, with what makes them Traditional. */
import type { HantPatch, HantTable } from '../../text/hant.ts'
import { applyHant, hantPatch, readPairs } from '../../text/hant.ts'

/** A value in both scripts. */
export interface BothScripts<Value> {
  hans: Value
  /** Pairs of a Simplified character and its commonest Traditional form here. */
  table: string
  /** For strings that the table gets wrong, by their number in the value: what they need besides. */
  patches: [number, HantPatch][]
}

/** Changes every string of a value of lists and objects; each is told with its number. */
function mapStrings(value: unknown, change: (text: string, number: number) => string): unknown {
  let number = 0
  const map = (each: unknown): unknown => {
    if (typeof each === 'string') return change(each, number++)
    if (Array.isArray(each)) return each.map(map)
    if (typeof each !== 'object' || each === null) return each
    return Object.fromEntries(Object.entries(each).map(([name, inside]) => [name, map(inside)]))
  }
  return map(value)
}

function stringsOf(value: unknown): string[] {
  const strings: string[] = []
  mapStrings(value, (text) => (strings.push(text), text))
  return strings
}

/** The commonest form of each character that has another one in the second of two texts. */
function commonestForms(pairs: readonly (readonly [hans: string, hant: string])[]): [string, string][] {
  const counts = new Map<string, Map<string, number>>()
  for (const [hans, hant] of pairs) {
    if (hans.length !== hant.length) continue
    for (let at = 0; at < hans.length; at++) {
      const forms = counts.get(hans.charAt(at)) ?? new Map<string, number>()
      counts.set(hans.charAt(at), forms.set(hant.charAt(at), (forms.get(hant.charAt(at)) ?? 0) + 1))
    }
  }
  return [...counts].flatMap(([char, forms]): [string, string][] => {
    const [form = char] = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? []
    return form === char || /[\ud800-\udfff]/.test(char + form) ? [] : [[char, form]]
  })
}

/** Joins a value in the two scripts, alike but for the words of its strings. */
export function joinScripts<Value>(hans: Value, hant: Value): BothScripts<Value> {
  const others = stringsOf(hant)
  const pairs = stringsOf(hans).map((text, number) => [text, others[number] ?? ''] as const)
  const forms = commonestForms(pairs)
  const table: HantTable = new Map(forms)
  const patches = pairs.flatMap(([from, to], number): [number, HantPatch][] => {
    const patch = hantPatch(from, to, table)
    return patch === 0 ? [] : [[number, patch]]
  })
  return { hans, table: forms.flat().join(''), patches }
}

/** The value in Traditional characters. */
export function hantOf<Value>({ hans, table, patches }: BothScripts<Value>): Value {
  const [forms, needed] = [new Map(readPairs(table)), new Map(patches)]
  // only strings are changed
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return mapStrings(hans, (text, number) => applyHant(text, needed.get(number), forms)) as Value
}
