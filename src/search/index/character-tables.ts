/** The characters of a corpus: how often each occurs, and what it is in the other script. */
import { foldForSearch } from '../../text/fold.ts'
import { tokenize } from '../format/tokens.ts'

/** Ideographs, Extension A included, that are one UTF-16 unit. */
const FIRST_HAN = 0x3400
const LAST_HAN = 0x9fff

/** Texts of one number of characters in both scripts. */
export type TextPair = readonly [hans: string, hant: string]

/** The tables of the catalogue: see `Catalog`. */
export interface CharacterTables {
  alphabet: string
  toHant: string
  toHans: string
  alike: string
}

/** Example: a character that is one UTF-16 unit and no half of another */
const UNIT = /^[^\ud800-\udfff]$/

/** Counts, for each Simplified character, the Traditional ones that stand in its place. */
function align(pairs: Iterable<TextPair>): Map<string, Map<string, number>> {
  const forms = new Map<string, Map<string, number>>()
  for (const [hans, hant] of pairs) {
    const apart = hans.length !== hant.length
    const [from, to] = apart ? [Array.from(hans), Array.from(hant)] : [hans, hant]
    if (from.length !== to.length) continue
    for (let i = 0; i < from.length; i++) {
      const [char, form] = [from[i] ?? '', to[i] ?? '']
      const known = forms.get(char) ?? new Map<string, number>()
      if (known.size === 0) forms.set(char, known)
      known.set(form, (known.get(form) ?? 0) + 1)
    }
  }
  return forms
}

const byCount = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key)

let groups: Map<string, string[]> | undefined

/** Ideographs by what they fold to. Example: 里 → 裏, 裡, 里 */
function byFold(): ReadonlyMap<string, readonly string[]> {
  if (groups) return groups
  groups = new Map()
  for (let code = FIRST_HAN; code <= LAST_HAN; code++) {
    const char = String.fromCharCode(code)
    const fold = foldForSearch(char)
    const group = groups.get(fold)
    if (group) group.push(char)
    else groups.set(fold, [char])
  }
  return groups
}

/** Marks that are written one for another, in texts and in what is typed: dashes of ranges, brackets that open and close. */
const MARKS = ['-‐‑‒–—―−─~〜', '([〔【〖', ')]〕】〗']

/** By the token of a mark: pairs of each mark that is written in its place, and itself. */
const likeMarks: ReadonlyMap<string, readonly string[]> = new Map(
  MARKS.flatMap((marks) =>
    [...marks].map((mark) => [
      tokenize(mark).tokens,
      [...marks].filter((other) => other !== mark).map((other) => other + mark),
    ]),
  ),
)

/** The tables of a corpus: `tokens` are its spelt rows, `pairs` its texts in both scripts. */
export function characterTables(tokens: Iterable<string>, pairs: Iterable<TextPair>): CharacterTables {
  const counts = new Map<string, number>()
  for (const row of tokens) for (const token of row) counts.set(token, (counts.get(token) ?? 0) + 1)
  const toHant: string[] = []
  const toHans: string[] = []
  const alike: string[] = []
  const seen = new Set<string>()
  for (const [hans, forms] of [...align(pairs)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // a character of two units is spelt in several tokens, and read as a word that has it
    if (!UNIT.test(hans)) {
      if (/^[\ud800-\udbff][\udc00-\udfff]$/.test(hans))
        alike.push(...[...forms.keys()].filter((form) => form !== hans).map((form) => form + hans))
      continue
    }
    const [commonest = hans, ...others] = byCount(forms).filter((form) => UNIT.test(form))
    for (const form of forms.keys()) seen.add(form)
    if (commonest !== hans) toHant.push(hans + commonest)
    toHans.push(...others.map((form) => form + hans))
  }
  const alphabet = byCount(counts)
  for (const char of alphabet) {
    const variants = byFold().get(foldForSearch(char)) ?? []
    const occurs = (other: string) => counts.has(other) || seen.has(other)
    toHans.push(...variants.filter((other) => !occurs(other)).map((other) => other + char))
    alike.push(...variants.filter((other) => other !== char && occurs(other)).map((other) => other + char))
    alike.push(...(likeMarks.get(char) ?? []))
  }
  return { alphabet: alphabet.join(''), toHant: toHant.join(''), toHans: toHans.join(''), alike: alike.join('') }
}
