/**
 * A Traditional text as its Simplified one plus what a plain table of characters would get wrong. Conversion keeps
 * the length of a text, so the two need not both be stored: 1 % of the characters are exceptions to the table.
 */

/** The commonest Traditional form of each Simplified character that has another one. Example: 来 → 來 */
export type HantTable = ReadonlyMap<string, string>

/** Nothing (the table is right), a whole text, or places with the characters that stand there. */
export type HantPatch = 0 | string | (number | string)[]

/** Half of a character of two units: where one stands, the whole text is kept. */
const ASTRAL = /[\ud800-\udfff]/

/** What `applyHant` needs beside the table to give back `hant`. */
export function hantPatch(hans: string, hant: string, table: HantTable): HantPatch {
  if (hant.length !== hans.length || ASTRAL.test(hans + hant)) return hant === hans ? 0 : hant
  const patch: (number | string)[] = []
  for (let i = 0; i < hans.length; i++) {
    const char = hans.charAt(i)
    if ((table.get(char) ?? char) !== hant.charAt(i)) patch.push(i, hant.charAt(i))
  }
  return patch.length === 0 ? 0 : patch
}

/** The Traditional text of a Simplified one. */
export function applyHant(hans: string, patch: HantPatch | undefined, table: HantTable): string {
  if (typeof patch === 'string') return patch
  const chars = hans.split('').map((char) => table.get(char) ?? char)
  for (let i = 0; patch && i < patch.length; i += 2) {
    const [at, char] = [patch[i], patch[i + 1]]
    if (typeof at === 'number' && typeof char === 'string') chars[at] = char
  }
  return chars.join('')
}

/** Reads a table written as pairs of characters. Example: `来來发發` */
export const readPairs = (pairs: string): [string, string][] =>
  Array.from(pairs.match(/[\s\S]{2}/gu) ?? [], (pair): [string, string] => {
    const [first = '', second = ''] = pair
    return [first, second]
  })
