import { DIGITS, fromChineseNumeral, UNITS } from './chinese-numeral.ts'

export { fromChineseNumeral, toChineseNumeral } from './chinese-numeral.ts'
export { fromCircled, fromRoman, toCircled, toRoman } from './enclosed-number.ts'

/** Example: 万亿, 千万, 亿: what an Arabic number is multiplied with, as a power of ten. */
const MULTIPLIER = /^([十百千]?)(万亿|萬億|万|萬|亿|億|)$/
const GROUP_POWER: Readonly<Record<string, number>> = { 万亿: 12, 萬億: 12, 万: 4, 萬: 4, 亿: 8, 億: 8 }

function powerOf(multiplier: string): number | null {
  const match = MULTIPLIER.exec(multiplier)
  if (!match) return null
  const [, unit = '', group = ''] = match
  return (UNITS.get(unit) ?? 0) + (GROUP_POWER[group] ?? 0)
}

/** Example: 1,000 or 1 000 or 12345 or 1.25, then 万亿; the space may be narrow or non-breaking. */
const TERM = /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)(\.\d+)?([十百千万萬亿億]*)$/

/**
 * Full-width digits, comma, dot and signs to ASCII. A full-width point counts among digits of any width, a full-width
 * comma only among full-width digits.
 */
function narrow(s: string): string {
  const points = s.replace(/(?<=[0-9０-９])[．﹒](?=[0-9０-９])/g, '.')
  const digits = points.replace(/(?<=[０-９])，(?=[０-９])/g, ',')
  return digits.replace(/[０-９]/g, (ch) => String.fromCharCode(ch.charCodeAt(0) - 0xfee0)).replace(/^[－−﹣]/, '-')
}

/** One Arabic term; decimals are read as a decimal string so that 2.9万亿 is exactly 2900000000000. */
function fromTerm(s: string): { value: number; power: number } | null {
  const match = TERM.exec(s)
  if (!match) return null
  const [, whole = '', fraction = '', multiplier = ''] = match
  const power = powerOf(multiplier)
  if (power === null || /^0\d*[, \u00a0\u2009\u202f]/.test(whole)) return null
  const value = Number(`${whole.replace(/\D/g, '')}${fraction}e${power}`)
  return Number.isFinite(value) ? { value, power } : null
}

/** Example: 1亿2000万, 3万5千: Arabic terms with falling units, whole numbers each. */
const COMPOUND = /\d+(?:[十百千]?[万萬亿億]+|[十百千])|\d+$/g

/** A longer run of terms, in characters, is no number. */
const LONGEST_COMPOUND = 60

function fromCompound(s: string): number | null {
  if (s.length > LONGEST_COMPOUND) return null
  const parts = s.match(COMPOUND)
  if (!parts || parts.length < 2 || parts.join('') !== s) return null
  let sum = 0
  let last = Infinity
  for (const part of parts) {
    const term = fromTerm(part)
    // Each term has to fit below the unit before it, and a bare last number below ten units is 5万2: not certain.
    if (
      !term ||
      term.value === 0 ||
      term.value >= 10 ** last ||
      (term.power === 0 && last > 1 && term.value * 10 < 10 ** last)
    ) {
      return null
    }
    sum += term.value
    last = term.power
  }
  return sum
}

/** Example: 一点六万亿, 三点五: a Chinese decimal. */
const CHINESE_DECIMAL = /^([^点點]+)[点點]([〇零○一二三四五六七八九]+)([十百千万萬亿億]*)$/

function fromChineseDecimal(s: string): number | null {
  const match = CHINESE_DECIMAL.exec(s)
  if (!match) return null
  const [, integer = '', fraction = '', multiplier = ''] = match
  const whole = fromChineseNumeral(integer)
  const power = powerOf(multiplier)
  if (whole === null || power === null) return null
  return Number(`${whole}.${[...fraction].map((ch) => DIGITS.get(ch)).join('')}e${power}`)
}

/**
 * The value of a number in Arabic or Chinese figures, or null: `1,000`, `1 000`, full-width digits, decimals, a minus
 * sign, mixed figures (`1.6万亿`, `29万`, `3千万`, `1亿2000万`) and everything `fromChineseNumeral` reads, decimals
 * included (一点六万亿). Percent signs, units, ranges and words (两千余, 若干) are not part of a number.
 */
export function parseNumber(s: string): number | null {
  const text = narrow(s.trim())
  const negative = text.startsWith('-')
  const body = negative ? text.slice(1) : text
  const value = fromTerm(body)?.value ?? fromCompound(body) ?? fromChineseNumeral(body) ?? fromChineseDecimal(body)
  if (value === null) return null
  return negative && value !== 0 ? -value : value
}

/** The year of the Common Era of a year of the Republic (民國): 1911 later. */
export function fromRocYear(n: number): number {
  return n + 1911
}
