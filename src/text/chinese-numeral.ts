/** Digits, formal digits and their Traditional forms; 两 is not a digit of a digit string. */
export const DIGITS: ReadonlyMap<string, number> = new Map(
  ['〇零○◯', '一壹弌', '二贰貳弐', '三叁參叄参', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (forms, value) => [...forms].map((form): [string, number] => [form, value]),
  ),
)

const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 2],
  ['卅', 3],
  ['卌', 4],
])

/** Units below 万 as powers of ten. */
export const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3],
])

const isTwo = (ch: string) => ch === '两' || ch === '兩'

/** Example: 二〇二三, 一九四九: at least three digits, or two of which one is a zero; 三五 may mean three to five. */
function fromDigitString(chars: readonly string[]): number | null {
  const digits = chars.map((ch) => DIGITS.get(ch))
  if (chars.length > 15 || digits.some((digit) => digit === undefined) || digits[0] === 0) return null
  return chars.length > 2 || digits.includes(0) ? Number(digits.join('')) : null
}

/**
 * A numeral below 10,000 with units: 十二, 廿三, 一百零五, 一百十二, 三千. `open` says that digits may stand before it,
 * as in 一万零五: then a bare last digit needs its 零, and so does a gap.
 */
function belowTenThousand(chars: readonly string[], open: boolean): number | null {
  let value = 0
  /** Power of ten of the unit read last; the next has to be lower. */
  let last = open ? 4 : 5
  let zero = false
  for (let i = 0; i < chars.length; i++) {
    const ch = chars[i] ?? ''
    const tens = TENS.get(ch)
    const digit = isTwo(ch) ? 2 : DIGITS.get(ch)
    if (digit === 0) {
      if (zero || last < 2 || i === chars.length - 1 || (i === 0 && !open)) return null
      zero = true
      continue
    }
    let count = digit ?? 1
    let power = 0
    if (tens !== undefined) {
      count = tens
      power = 1
    } else if (digit === undefined) {
      // A bare unit counts one only for ten: 十二, 一百十二. 百 alone is a word as often as a number.
      if (UNITS.get(ch) !== 1 || zero) return null
      power = 1
    } else {
      const unit = UNITS.get(chars[i + 1] ?? '')
      if (unit !== undefined) {
        power = unit
        i++
      }
    }
    if (isTwo(ch) && power < 2) return null
    if (power >= last || (zero && power === last - 1 && last < 5)) return null
    // 一百五 and 三千二 are 150 and 3200 to some and mistakes to others.
    if (power === 0 && last > 1 && last < 5 && !zero) return null
    value += count * 10 ** power
    last = power
    zero = false
  }
  return value
}

/** The parts before and after the last 亿 or 万, read with `read`; the upper part may hold smaller groups (一万亿). */
function grouped(chars: readonly string[], open: boolean): number | null {
  for (const [forms, factor] of [
    ['亿億', 1e8],
    ['万萬', 1e4],
  ] as const) {
    const at = chars.findLastIndex((ch) => forms.includes(ch))
    if (at < 0) continue
    const head = chars.slice(0, at)
    if (at === 0 || head.some((ch) => forms.includes(ch))) return null
    const high = single(head) ?? grouped(head, open)
    if (high === null || high === 0) return null
    const tail = chars.slice(at + 1)
    const low = tail.length === 0 ? 0 : grouped(tail, true)
    // 一亿五千 is said for 150 million; 一亿零五千 is not in doubt.
    const short = factor === 1e8 && low !== null && low > 0 && low < 1e4 && DIGITS.get(tail[0] ?? '') !== 0
    if (low === null || low >= factor || short) return null
    return high * factor + low
  }
  return belowTenThousand(chars, open)
}

/** Example: 两, 五, 零: one character. */
function single(chars: readonly string[]): number | null {
  const [ch, ...rest] = chars
  if (ch === undefined || rest.length > 0) return null
  return isTwo(ch) ? 2 : (DIGITS.get(ch) ?? null)
}

/**
 * The value of a Chinese numeral, or null: 十二 12, 一百零五 105, 三千 3000, 两万 20000, 一万亿 1e12, 二〇二三 2023,
 * 廿三 23, 壹仟贰佰 1200, in either script. Null for whatever is no complete numeral (百, 十几, 半) or has two readings
 * (一百五, 三五).
 */
export function fromChineseNumeral(s: string): number | null {
  const chars = [...s]
  if (chars.length === 0 || chars.length > 24) return null
  const value = single(chars) ?? fromDigitString(chars) ?? grouped(chars, false)
  return value !== null && Number.isSafeInteger(value) ? value : null
}

/** The numeral of a whole number from 1 to 9999 as headings print it: 十二, 二十, 一百零五. Throws a RangeError else. */
export function toChineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999)
    throw new RangeError(`Unexpected ${n}, expected a whole number from 1 to 9999`)
  const figures = [...String(n)].map(Number)
  const units = ['千', '百', '十', ''].slice(-figures.length)
  const written = figures.map((figure, i) =>
    figure === 0 ? '零' : '零一二三四五六七八九'.charAt(figure) + (units[i] ?? ''),
  )
  const text = written.join('').replace(/零+/g, '零').replace(/零$/, '')
  return n >= 10 && n < 20 ? text.slice(1) : text
}
