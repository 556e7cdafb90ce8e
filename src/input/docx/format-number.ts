const DIGITS = [...'〇一二三四五六七八九']
const FORMAL = [...'零壹贰叁肆伍陆柒捌玖']
const FORMAL_HANT = [...'零壹貳參肆伍陸柒捌玖']
const STEMS = [...'甲乙丙丁戊己庚辛壬癸']
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥']

/** A number below 10,000 in units: 十二, 一百零五; with `formal` digits 壹拾贰. */
function inUnits(value: number, digits: readonly string[], units: readonly string[], zero: string): string {
  let out = ''
  let gap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10
    if (digit === 0) {
      gap = out !== ''
      continue
    }
    const ten = power === 1 && digit === 1 && out === '' && digits === DIGITS
    out += (gap ? zero : '') + (ten ? '' : digits[digit]) + (units[power] ?? '')
    gap = false
  }
  return out || zero
}

const counting = (value: number): string => inUnits(value, DIGITS, ['', '十', '百', '千'], '零')

function roman(value: number): string {
  const table: [number, string][] = [
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
  let left = value
  let out = ''
  for (const [worth, sign] of table) {
    while (left >= worth) {
      out += sign
      left -= worth
    }
  }
  return out
}

/** a to z, then aa, bb … (ECMA-376-1, 17.18.59). */
const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

const circled = (value: number): string => {
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x2460 + value - 1)
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3251 + value - 21)
  if (value >= 36 && value <= 50) return String.fromCodePoint(0x32b1 + value - 36)
  return String(value)
}

const wide = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => `${value}.`,
  decimalEnclosedParen: (value) => `(${value})`,
  ideographEnclosedCircle: (value) =>
    value >= 1 && value <= 10 ? String.fromCodePoint(0x3280 + value - 1) : counting(value),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: (value) => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit),
  japaneseDigitalTenThousand: (value) => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit),
  taiwaneseDigital: (value) => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit),
  chineseLegalSimplified: (value) => inUnits(value, FORMAL, ['', '拾', '佰', '仟'], '零'),
  ideographLegalTraditional: (value) => inUnits(value, FORMAL_HANT, ['', '拾', '佰', '仟'], '零'),
  ideographTraditional: (value) => STEMS[(value - 1) % 10] ?? String(value),
  ideographZodiac: (value) => BRANCHES[(value - 1) % 12] ?? String(value),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  ordinal: (value) => `${value}.`,
  none: () => '',
  bullet: () => '',
}

/** A number as Word prints it in a number format (ECMA-376-1, 17.18.59); as digits in a format that is not known. */
export const formatNumber = (value: number, format: string): string => (FORMATS[format] ?? String)(value)
