import { INVISIBLE, radicals } from './lookalikes.ts'
import { FOLDED_CHARACTERS } from './ts-characters.ts'

/** Every kind of quotation mark folds to the straight one: “ in Simplified text is 「 in Traditional. */
const QUOTES = "'“”„‟‘’‚‛«»‹›「」『』﹁﹂﹃﹄〝〞〟`"

/** One UTF-16 unit by the unit it folds to, beyond width and case. */
const UNITS: ReadonlyMap<string, string> = readUnits()

function readUnits(): Map<string, string> {
  const units = new Map(QUOTES.split('').map((quote) => [quote, '"']))
  const half = FOLDED_CHARACTERS.length / 2
  for (let at = 0; at < half; at++) units.set(FOLDED_CHARACTERS.charAt(at), FOLDED_CHARACTERS.charAt(half + at))
  for (const [radical, ideograph] of radicals()) units.set(radical, units.get(ideograph) ?? ideograph)
  // Greek has a second small sigma at the end of a word only.
  return units.set('ς', 'σ')
}

/** The number of the unit that each unit folds to, by number; 0 for those that nobody has asked for. */
const memo = new Uint16Array(0x10000)

/** A unit folded where one unit comes of it: width, case, script, quotation marks; otherwise the unit itself. */
function foldUnit(code: number): number {
  const unit = String.fromCharCode(code)
  const narrow = unit.normalize('NFKC')
  const lower = narrow.toLowerCase()
  const single = lower.length === 1 ? lower : narrow.length === 1 ? narrow : unit
  const folded = (UNITS.get(single) ?? single).charCodeAt(0)
  memo[code] = folded
  return folded
}

/**
 * A text folded for search: full width to half width, capitals to small letters, Traditional to Simplified characters
 * (variants that OpenCC's conversions choose between fold to one), radicals to the ideographs they look like, quotation
 * marks of all kinds to `"`. Unit by unit:
 * the length and every offset stay. Text and query have to be folded by the same function.
 */
export function foldForSearch(text: string): string {
  let folded = ''
  let done = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const unit = memo[code] || foldUnit(code)
    if (unit === code) continue
    folded += text.slice(done, at) + String.fromCharCode(unit)
    done = at + 1
  }
  return folded + text.slice(done)
}

/** A folded text without white space; `map[i]` is the offset in the original of the unit that `text[i]` comes from. */
export interface Stripped {
  text: string
  map: number[]
}

/** Example: é in two code points, ｶﾞ, a Korean syllable in its parts: what composes to one character belongs together. */
const COMPOSED = /[\s\S][\p{M}\uff9e\uff9f\u1160-\u11ff\uffa0-\uffdc]*/gu
const SPACE = /\s/

/**
 * A text as `foldForSearch` folds it, with white space removed and characters that expand written out (㎡ is m2), so
 * that it equals the folding of the whole text: NFKC, small letters, no white space, then script and quotation marks.
 */
export function stripForSearch(text: string): Stripped {
  const units: string[] = []
  const map: number[] = []
  for (const { 0: cluster, index } of text.matchAll(COMPOSED)) {
    const written = cluster.normalize('NFKC').toLowerCase()
    const unseen = new Set(
      [...written.matchAll(INVISIBLE)].flatMap(({ 0: { length }, index: at }) => [at, at + length - 1]),
    )
    for (let at = 0; at < written.length; at++) {
      const unit = written.charAt(at)
      if (SPACE.test(unit) || unseen.has(at)) continue
      units.push(UNITS.get(unit) ?? unit)
      map.push(index + (written.length === cluster.length ? at : 0))
    }
  }
  return { text: units.join(''), map }
}
