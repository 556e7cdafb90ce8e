import STCharacters from 'opencc-js/dict/STCharacters'
import TSCharacters from 'opencc-js/dict/TSCharacters'

/**
 * Characters beyond U+FFFF take two UTF-16 units, and their form in the other script may take one (𫖯 頫). Conversion works
 * unit by unit; so each that a dictionary knows is written as one private character while a text is converted.
 */

/** Where private characters begin; there are 6,400. */
const FIRST = 0xe000
const LAST = 0xf8ff

const PRIVATE = /[\ue000-\uf8ff\ufdd0]/g
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g

let tables: { inside: ReadonlyMap<string, string>; outside: ReadonlyMap<string, string> } | undefined

function read() {
  if (tables) return tables
  const found = new Set([...STCharacters.matchAll(PAIR), ...TSCharacters.matchAll(PAIR)].map(([char]) => char))
  const pairs = [...found].slice(0, LAST - FIRST + 1).map((char, i) => [char, String.fromCharCode(FIRST + i)] as const)
  return (tables = { inside: new Map(pairs), outside: new Map(pairs.map(([char, inner]) => [inner, char])) })
}

/** A text with one unit for each character a dictionary knows. */
export const foldAstral = (text: string): string => {
  const { inside } = read()
  return text.replace(PAIR, (char) => inside.get(char) ?? char)
}

/** Stands for a private character of the text's own while it is converted. */
const OWN = '\ufdd0'

/**
 * A conversion that keeps the length of what it is given, made one for any text: characters beyond U+FFFF are converted
 * too, and the length in characters stays. A text's own private characters stay what they are.
 */
export function throughAstral(convert: (text: string) => string): (text: string) => string {
  return (text) => {
    const own = [...text.matchAll(PRIVATE)].map(([char]) => char)
    const result = convert(foldAstral(own.length === 0 ? text : text.replace(PRIVATE, () => OWN)))
    const { outside } = read()
    let next = 0
    return result.replace(PRIVATE, (char) => (char === OWN ? (own[next++] ?? char) : (outside.get(char) ?? char)))
  }
}
