/**
 * What each character of a query may stand for. The index holds Simplified characters; a Traditional one stands for
 * the Simplified characters it was converted from anywhere in the corpus, so that nothing is matched that the page
 * in the other script does not show. Few characters have a life of their own in both scripts (著 is 著 or 着): there
 * a word is read in the page's script first and in the other only if nothing holds it. Last of all a character stands for
 * every form of it that occurs, so that a word in its right form is found whatever form a page has (污泥乾化 as 幹化).
 */
import type { Script } from '../../policy/tree.ts'
import type { Catalog } from '../format/index-files.ts'
import { readPairs } from '../../text/hant.ts'
import { tokenize } from '../format/tokens.ts'

/** For each place of a word, the tokens of the index that may stand there. */
export type Pattern = string[]

/** Characters of both scripts and what they have to do with each other, in tokens. */
export interface Characters {
  /** The tokens that occur: 0 is the commonest. */
  ranks: ReadonlyMap<string, number>
  /** Simplified tokens that a token may stand for as a Traditional one. */
  simplified: ReadonlyMap<string, string>
  /** Tokens that are other forms of a token. */
  alike: ReadonlyMap<string, string>
  /** Characters of the corpus that are spelt in several tokens, by another form of theirs. */
  spelt: ReadonlyMap<string, string>
}

const spell = (char: string): string => tokenize(char).tokens

/** Reads the tables of a catalogue. */
export function readCharacters({ alphabet, toHant, toHans, alike: pairs }: Catalog): Characters {
  const ranks = new Map([...alphabet].map((token, rank) => [token, rank]))
  const simplified = new Map<string, string>()
  // Simplified characters that no Traditional page shows.
  const hansOnly = new Set<string>()
  const add = (from: string, to: string) => {
    const known = simplified.get(from) ?? ''
    if (ranks.has(to) && !known.includes(to)) simplified.set(from, known + to)
  }
  const hantPairs = readPairs(toHant).map(([hans, hant]): [string, string] => [spell(hans), spell(hant)])
  const changed = hantPairs.filter(([hans, hant]) => hans !== hant && hans.length === 1 && hant.length === 1)
  for (const [hans, hant] of changed) {
    add(hant, hans)
    hansOnly.add(hans)
  }
  for (const [char, hans] of readPairs(toHans)) {
    const [from, to] = [spell(char), spell(hans)]
    if (from === to) hansOnly.delete(to)
    add(from, to)
  }
  for (const token of ranks.keys()) if (!hansOnly.has(token)) add(token, token)
  const alike = new Map<string, string>()
  const spelt = new Map<string, string>()
  for (const [char, form] of readPairs(pairs)) {
    const [from, to] = [spell(char), spell(form)]
    if (to.length > 1) spelt.set(char, form)
    else alike.set(from, (alike.get(from) ?? '') + to)
  }
  return { ranks, simplified, alike, spelt }
}

/** The patterns of a word, the likelier reading first; none if a character of it occurs nowhere. */
export function readings(tokens: string, script: Script, { ranks, simplified }: Characters): Pattern[] {
  const hans: Pattern = []
  const hant: Pattern = []
  for (const token of tokens) {
    const own = ranks.has(token) ? token : ''
    const other = simplified.get(token) ?? ''
    hans.push(own || other)
    hant.push(other || own)
  }
  if ([...hans, ...hant].some((set) => set === '')) return []
  if (hans.every((set, i) => set === hant[i])) return [hans]
  return script === 'Hans' ? [hans, hant] : [hant, hans]
}

/** The pattern in which each character stands for every form of it that occurs; null if that adds nothing. */
export function anyForm(tokens: string, { ranks, simplified, alike }: Characters): Pattern | null {
  if (!Array.from(tokens).some((token) => alike.has(token))) return null
  const pattern = Array.from(tokens, (token) => {
    const own = ranks.has(token) ? token : ''
    return [...new Set(own + (simplified.get(token) ?? '') + (alike.get(token) ?? ''))].join('')
  })
  return pattern.every((set) => set !== '') ? pattern : null
}

/** A word in Simplified characters, as the index has it: 數據 is 数据. */
export function foldWord(word: string, { ranks, simplified }: Characters): string {
  return [...word.normalize('NFKC').toLowerCase()]
    .map((char) => {
      const token = spell(char)
      return ranks.has(token) ? char : (simplified.get(token)?.charAt(0) ?? char)
    })
    .join('')
}
