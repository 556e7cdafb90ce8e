/** Words by number, as long as a corpus is compared. */
export interface Lexicon {
  /** The number of a word, a new one if it is new. */
  idOf: (word: string) => number
  /** The word of each number. */
  words: string[]
  /** The terms of a word by which wording is compared: itself and, of a longer one, the pairs of characters it holds. */
  termsOf: (id: number) => readonly number[]
}

/** Example: 算力, 5g, imt-2030: two units or more with a character or letter, neither a mark nor a bare number. */
const TERM = /^(?=.*[\p{Script=Han}a-z]).{2,}$/u

/** An empty lexicon. */
export function createLexicon(): Lexicon {
  const ids = new Map<string, number>()
  const words: string[] = []
  const terms: (readonly number[] | undefined)[] = []
  const idOf = (word: string): number => {
    const known = ids.get(word)
    if (known !== undefined) return known
    ids.set(word, words.length)
    words.push(word)
    return words.length - 1
  }
  const readTerms = (id: number): number[] => {
    const word = words[id] ?? ''
    if (!TERM.test(word)) return []
    const pairs = word.length > 2 ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)) : []
    return [id, ...pairs.map(idOf)]
  }
  return { idOf, words, termsOf: (id) => (terms[id] ??= readTerms(id)) }
}
