/** Runs of enclosed numbers in Unicode: first code point, how many, value of the first. */
const ENCLOSED: readonly (readonly [number, number, number])[] = [
  [0x2460, 20, 1], // ①
  [0x3251, 15, 21], // ㉑
  [0x32b1, 15, 36], // ㊱
  [0x2474, 20, 1], // ⑴
  [0x2488, 20, 1], // ⒈
  [0x24ea, 1, 0], // ⓪
  [0x24eb, 10, 11], // ⓫
  [0x24f5, 10, 1], // ⓵
  [0x2776, 10, 1], // ❶
  [0x2780, 10, 1], // ➀
  [0x278a, 10, 1], // ➊
  [0x3220, 10, 1], // ㈠
  [0x3280, 10, 1], // ㊀
]

/** The value of one enclosed number, ① to ㊿, ⑴, ⒈, ㈠, ❶, or null. */
export function fromCircled(ch: string): number | null {
  const code = ch.codePointAt(0)
  if (code === undefined || String.fromCodePoint(code) !== ch) return null
  const run = ENCLOSED.find(([first, count]) => code >= first && code < first + count)
  return run ? code - run[0] + run[2] : null
}

/** How many of the runs are circled figures without a second form: ① to ㊿. */
const CIRCLED = 3

/** The circled figure of a number, ① to ㊿, or null. */
export function toCircled(value: number): string | null {
  const run = ENCLOSED.slice(0, CIRCLED).find(([, count, from]) => value >= from && value < from + count)
  return run ? String.fromCodePoint(run[0] + value - run[2]) : null
}

/** Example: XIV, iv: a well-formed Roman numeral below 4000. */
const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** The value of a Roman numeral in one case, ASCII or Ⅰ–ↂ as single characters, or null. */
export function fromRoman(s: string): number | null {
  const letters = s.normalize('NFKC')
  if (letters === '' || (letters !== letters.toUpperCase() && letters !== letters.toLowerCase())) return null
  const roman = letters.toUpperCase()
  if (!ROMAN.test(roman)) return null
  const values = [...roman].map((ch) => ROMAN_VALUES[ch] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

/** What is written for each value, the greatest first. */
const ROMAN_SIGNS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** A whole number as a Roman numeral in capitals: 14 is XIV; empty for 0 and below. */
export function toRoman(value: number): string {
  let left = value
  return ROMAN_SIGNS.map(([worth, sign]) => {
    const times = Math.max(Math.floor(left / worth), 0)
    left -= times * worth
    return sign.repeat(times)
  }).join('')
}
