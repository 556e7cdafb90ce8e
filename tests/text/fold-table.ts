import HKVariantsRev from 'opencc-js/dict/HKVariantsRev'
import type { Replacement } from '../../src/text/entries.ts'
import { simplifiedToTaiwan, taiwanToSimplified } from '../../src/text/opencc.ts'
import { simplifiedByTraditional } from '../../src/text/simplified.ts'

const isUnit = (ch: string) => ch >= '\u3400' && ch < '\ud800'

/**
 * The table of `src/text/ts-characters.ts` from OpenCC's dictionaries: TSCharacters, then every pair of characters that
 * some conversion of OpenCC's (cn to tw, tw to cn, hk to t) puts one for the other, folded to one of them, the commonest
 * in its Simplified words. Half of the string are the characters, sorted by what they fold to, half what they fold to.
 */
export function makeFoldedCharacters(): string {
  const traditional = simplifiedByTraditional()
  const toHant = simplifiedToTaiwan()
  const hongKong = HKVariantsRev.split('|').map((entry): Replacement => [entry.charAt(0), entry.charAt(2)])
  const count = new Map<string, number>()
  for (const [from] of toHant) for (const ch of from) count.set(ch, (count.get(ch) ?? 0) + 1)

  const parent = new Map<string, string>()
  const rootOf = (ch: string): string => {
    const up = parent.get(ch)
    return up === undefined || up === ch ? ch : rootOf(up)
  }
  const rank = (ch: string) => (traditional.has(ch) ? -1 : (count.get(ch) ?? 0))
  const join = (a: string, b: string) => {
    const [x, y] = [rootOf(a), rootOf(b)].sort((p, q) => rank(q) - rank(p) || (p < q ? -1 : 1))
    parent.set(x ?? a, x ?? a)
    parent.set(y ?? b, x ?? a)
  }
  for (const [from, to] of [...traditional, ...toHant, ...taiwanToSimplified().flat(), ...hongKong]) {
    if (from.length !== to.length) continue
    for (let at = 0; at < from.length; at++) {
      const [a, b] = [from.charAt(at), to.charAt(at)]
      if (a !== b && isUnit(a) && isUnit(b)) join(a, b)
    }
  }
  const pairs = [...parent.keys()].map((ch): Replacement => [ch, rootOf(ch)]).filter(([ch, root]) => ch !== root)
  pairs.sort(([a, x], [b, y]) => (x === y ? (a < b ? -1 : 1) : x < y ? -1 : 1))
  return pairs.map(([ch]) => ch).join('') + pairs.map(([, root]) => root).join('')
}
