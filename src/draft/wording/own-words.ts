/** What shared words say of their own: without names, and without wording that texts of any subject have. */
import { BLANK, foldWithoutNames } from '../../corpus/links/blank-names.ts'
import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'
import { foldForSearch } from '../../text/fold.ts'

/** Wording that belongs to nobody, in folded text: 放管结合, 构成犯罪的. */
const NOBODYS = shape(
  ({ formulas }) => new RegExp(foldForSearch(`${formulas.subject}|${formulas.legal}|${formulas.form}`), 'gu'),
)

/** A word in other letters, or a figure, is as much as a character; marks are nothing. */
const UNIT = /[\p{Script=Latin}\d]+(?:[.,:/-][\p{Script=Latin}\d]+)*|\p{L}|\p{N}/gu

/** Marks at the ends of a stretch. */
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/** Example: 《广州市引进人才入户管理办法》. */
const WORK = /《([^《》\n]{4,80})》/gu

/** What some texts call works by: what stands between 《 and 》 anywhere in them, each once. */
export function worksNamedIn(texts: Iterable<string>): string[] {
  const names = new Set<string>()
  for (const text of texts) for (const [, name = ''] of text.matchAll(WORK)) names.add(name)
  return [...names]
}

/**
 * Where a text says something of its own: 1 at the first UTF-16 unit of each character, figure or word in other letters that
 * belongs to no name of a work, an organ or an event, no address and no wording that texts of any subject have.
 */
export function ownWordsIn(text: string, grammar: Grammar): Uint8Array {
  const { text: folded, at } = foldWithoutNames(text, grammar)
  const rest = folded.replace(NOBODYS(grammar), (words) => BLANK.repeat(words.length))
  const units = text.split('')
  for (let unit = 0; unit < rest.length; unit++) if (rest.charAt(unit) === BLANK) units[at[unit] ?? 0] = BLANK
  const own = new Uint8Array(text.length)
  for (const { index } of units.join('').matchAll(UNIT)) own[index] = 1
  return own
}

/** How much a stretch says of its own: nothing where it is a piece of a work's name; such names in it are left out. */
export function countOwn(quote: string, own: Uint8Array, works: readonly string[]): number {
  const bare = quote.replace(EDGES, '')
  if (works.some((name) => name.includes(bare))) return 0
  const rest = own.slice(0, quote.length)
  for (const name of works) {
    for (let at = quote.indexOf(name); at >= 0; at = quote.indexOf(name, at + 1)) rest.fill(0, at, at + name.length)
  }
  return rest.reduce((sum, one) => sum + one, 0)
}
