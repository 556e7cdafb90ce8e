import type { ObjectWord } from './object-words.ts'
import { readWordings } from './object-words.ts'
import type { ReadProvision } from './read-provision.ts'

/** So short a word inside of another is a piece: 出口 in 进出口. */
const SHORTEST_NESTED = 3

/** A word for an object of either text, one inside the other. */
export interface NestedPair {
  one: ObjectWord
  other: ObjectWord
}

/** Finds words for objects inside those of other texts, by index: `hold` a text, then ask what it and each of many have. */
export interface NestedWords {
  hold: (at: number) => void
  with: (other: number) => NestedPair[]
}

/** For each word, by number, those that it holds or that hold it. */
function relate(numbers: ReadonlyMap<string, number>): number[][] {
  const related = Array.from(numbers, (): number[] => [])
  for (const [word, number] of numbers) {
    const inside = new Set<number>()
    for (let start = 0; start <= word.length - SHORTEST_NESTED; start++) {
      for (let end = start + SHORTEST_NESTED; end <= word.length; end++) {
        const part = numbers.get(word.slice(start, end))
        if (part !== undefined && part !== number) inside.add(part)
      }
    }
    for (const part of inside) {
      related[number]?.push(part)
      related[part]?.push(number)
    }
  }
  return related
}

/** Reads the words of texts for objects that may stand in longer ones, or be such. */
export function createNestedWords(texts: readonly ReadProvision[]): NestedWords {
  const numbers = new Map<string, number>()
  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
  const words = texts.map((read) => readWordings(read).filter(({ text }) => text.length >= SHORTEST_NESTED))
  const numbered = words.map((own) => Int32Array.from(own, ({ text }) => numberOf(text)))
  const related = relate(numbers)
  const isNear = new Uint8Array(numbers.size)
  let held = -1
  const mark = (at: number, value: 0 | 1) => {
    for (const number of numbered[at] ?? []) for (const near of related[number] ?? []) isNear[near] = value
  }
  return {
    hold(at) {
      mark(held, 0)
      mark(at, 1)
      held = at
    },
    with(at) {
      const theirs = numbered[at] ?? []
      if (!theirs.some((number) => isNear[number] === 1)) return []
      return (words[held] ?? []).flatMap((one, n) => {
        const near = related[numbered[held]?.[n] ?? -1] ?? []
        return (words[at] ?? []).filter((_, m) => near.includes(theirs[m] ?? -1)).map((other) => ({ one, other }))
      })
    },
  }
}
