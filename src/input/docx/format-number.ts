import { toChineseNumeral, toCircled, toRoman } from '../../text/numerals.ts'

const DIGITS = [...'〇一二三四五六七八九']
const STEMS = [...'甲乙丙丁戊己庚辛壬癸']
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥']

/** The characters of a numeral as headings print it, and as cheques do, in both scripts. */
const PLAIN = '零一二三四五六七八九十百千'
const FORMAL = '零壹贰叁肆伍陆柒捌玖拾佰仟'
const FORMAL_HANT = '零壹貳參肆伍陸柒捌玖拾佰仟'

/** 十二, 一百零五; what has no such numeral as digits. */
const counting = (value: number): string =>
  value === 0 ? '零' : value > 0 && value < 10_000 ? toChineseNumeral(value) : String(value)

/** 壹拾贰: the one before ten is written. */
const formal = (value: number, characters: string): string =>
  `${value >= 10 && value < 20 ? '一' : ''}${counting(value)}`.replace(
    /\p{Script=Han}/gu,
    (character) => characters[PLAIN.indexOf(character)] ?? character,
  )

const inDigits = (value: number): string => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit)

/** a to z, then aa, bb … (ECMA-376-1, 17.18.59). */
const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

const circled = (value: number): string => toCircled(value) ?? String(value)

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
  ideographDigital: inDigits,
  japaneseDigitalTenThousand: inDigits,
  taiwaneseDigital: inDigits,
  chineseLegalSimplified: (value) => formal(value, FORMAL),
  ideographLegalTraditional: (value) => formal(value, FORMAL_HANT),
  ideographTraditional: (value) => STEMS[(value - 1) % 10] ?? String(value),
  ideographZodiac: (value) => BRANCHES[(value - 1) % 12] ?? String(value),
  upperRoman: toRoman,
  lowerRoman: (value) => toRoman(value).toLowerCase(),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  ordinal: (value) => `${value}.`,
  none: () => '',
  bullet: () => '',
}

/** A number as Word prints it in a number format (ECMA-376-1, 17.18.59); as digits in a format that is not known. */
export const formatNumber = (value: number, format: string): string => (FORMATS[format] ?? String)(value)
