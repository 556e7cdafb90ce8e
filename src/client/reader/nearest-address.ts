import { decode } from '../decode-address.ts'

/** What an address that leads nowhere may have meant. */
export interface NearestAddress {
  /** Id of the document whose id is most like a part of the address. */
  document: string | undefined
  /** Number of a provision, `2.1.1`, `box-4`. */
  anchor: string | undefined
  /** Words to search for; empty if the address holds none. */
  words: string
}

/** Example: 2.1.1, box-4, 2.1.p1, 2.1.1-s3 */
const ANCHOR = /^(?:box-)?\d+(?:\.p?\d+)*(?:-s\d+)?$/
/** A character of Chinese text. Example: 数 */
const CHINESE = /\p{Script=Han}/u

/** How many of the parts of an id stand in a word, in their order: `zhejiang-2023` has two of `zhejiang-2023-2`. */
function likeness(id: string, word: string): number {
  const parts = word.toLowerCase().split('-')
  let found = 0
  for (const part of id.split('-')) if (part === parts[found]) found++
  return found / Math.max(id.split('-').length, parts.length)
}

/** The nearest of `ids` and what else an address says; at least half of an id has to be there. */
export function findNearestAddress(path: string, ids: readonly string[]): NearestAddress {
  const words = path
    .split(/[/?#&=]+/)
    .map(decode)
    .map((word) => word.replace(/\.html?$/, ''))
    .filter(Boolean)
  const graded = words.flatMap((word) => ids.map((id) => ({ id, grade: likeness(id, word) })))
  const best = graded.toSorted((a, b) => b.grade - a.grade)[0]
  return {
    document: best && best.grade >= 0.5 ? best.id : undefined,
    anchor: words.findLast((word) => ANCHOR.test(word)),
    words: words
      .filter((word) => CHINESE.test(word))
      .join(' ')
      .replace(/[-_+]+/g, ' '),
  }
}
