import type { ReadProvision } from './read-provision.ts'

/** A word in the title counts as so many in the text. */
const TITLE_COUNT = 100

/** A folded word of a provision for one of its concepts, with how often it stands there. */
export interface ObjectWord {
  concept: number
  text: string
  /** Where it stands first. */
  start: number
  count: number
}

const wordingsOf = new WeakMap<ReadProvision, ObjectWord[]>()

/** The different words of a provision for its concepts, those of the title and frequent ones first. */
export function readWordings(read: ReadProvision): ObjectWord[] {
  const known = wordingsOf.get(read)
  if (known) return known
  const found = new Map<string, ObjectWord>()
  for (const { concept, start, end } of read.mentions) {
    const text = read.cut.text.slice(start, end)
    const wording = found.get(text) ?? { concept, text, start, count: 0 }
    wording.count += end <= read.titleEnd ? TITLE_COUNT : 1
    found.set(text, wording)
  }
  const wordings = [...found.values()].sort((x, y) => y.count - x.count)
  wordingsOf.set(read, wordings)
  return wordings
}

/** Words of both sides alike in their characters are quoted before others, words of a title before those of a text. */
const TITLE_BONUS = 0.4

/** The share of characters of one word that stand in another, 0 to 1. */
export function alikeness(x: string, y: string): number {
  let shared = 0
  for (let at = 0; at < x.length; at++) if (y.includes(x.charAt(at))) shared++
  return shared / Math.max(x.length, y.length, 1)
}

/** The word of each side to quote for an object. */
export function pickWords(left: readonly ObjectWord[], right: readonly ObjectWord[]): [string, string] {
  const bonus = (count: number) => (count >= TITLE_COUNT ? TITLE_BONUS : count / TITLE_COUNT)
  let best = -1
  let picked: [string, string] = ['', '']
  for (const x of left) {
    for (const y of right) {
      const value = alikeness(x.text, y.text) + bonus(x.count) + bonus(y.count)
      if (value > best) [best, picked] = [value, [x.text, y.text]]
    }
  }
  return picked
}
