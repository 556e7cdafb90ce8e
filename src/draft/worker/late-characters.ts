/**
 * Stands in for `text/simplified.ts` in the worker that reads: the Traditional characters among those that are common and
 * those of the vocabulary are there at once, the others come with the first text that has a character beyond these.
 */
import { commonCharacters } from '../../text/common-characters.ts'

/** Example: &#33274; which may be any character. */
const REFERENCE = /&#/

/** The same map each time: what asks later finds what has come. */
const simplified = new Map<string, string>()
let isWhole = false

/** Gives the pairs that are known at once: a Traditional character, then its Simplified one. */
export function setCharacters(pairs: string): void {
  for (const [, from = '', to = ''] of pairs.matchAll(/(.)(.)/gu)) simplified.set(from, to)
}

/** Loads the other characters where a text has one that is neither common nor known. */
export async function loadCharactersFor(text: string): Promise<void> {
  if (isWhole) return
  const common = commonCharacters()
  const isKnown = (character: string) => common.has(character) || simplified.has(character)
  if (!REFERENCE.test(text) && [...text.matchAll(/\p{Script=Han}/gu)].every(([character]) => isKnown(character))) return
  await loadCharacters()
}

/** Loads the other characters. */
export async function loadCharacters(): Promise<void> {
  if (isWhole) return
  const { simplifiedByTraditional } = await import('../../text/simplified.ts')
  for (const [from, to] of simplifiedByTraditional()) simplified.set(from, to)
  isWhole = true
}

/** As `simplifiedByTraditional` of `text/simplified.ts`. */
const simplifiedSoFar = (): ReadonlyMap<string, string> => simplified

export { simplifiedSoFar as simplifiedByTraditional }
