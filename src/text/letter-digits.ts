/** A stretch of a text in which a letter stands where a digit should: UTF-16 offsets. */
export interface LetterDigits {
  start: number
  end: number
  /** The stretch with the digits that the letters look like: 1OO is 100. */
  likely: string
}

/** What comes behind a number and behind no code: a per cent sign, a bracket of a document number, a multiplier or unit. */
const BEHIND =
  '[%％‰年月日号〕］\\]十百千万亿萬億个家项座条户人名亩公平吨元倍美件所套处类种批期轮场次辆台艘架根株头只片块张份部支個項條戶畝噸號]'

/**
 * Example: 1OO%, 2O25年, l00座, 3O个, 〔2O23〕, O.5%; not O2O平台, 5G, IPv6, O3浓度 and 10l: a letter that looks like a
 * digit among digits, before what counts. The multiplier belongs to it, so that none of it is read alone.
 */
const LETTER_DIGITS = new RegExp(
  '(?<![A-Za-z\\d.])(?!O2O|o2o)' +
    '(?:\\d[\\d.,]{0,12}[OolI]|[lI][\\dOo]|[Oo][.．]\\d)[\\dOolI.,]{0,12}(?<![.,])' +
    `(?![A-Za-z\\d])(?=\\s?${BEHIND})[十百千万亿萬億]{0,4}`,
  'g',
)

/** Example: 5l and 20I, a digit with one letter behind it: a unit or a grade unless what follows is a number's. */
const UNIT_AFTER_ALL = /^\d+[lI]$/

/** Digits that letters stand for. */
const digitsOf = (words: string) => words.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')

/**
 * The stretches of a text in which recognition of characters (OCR) left letters among digits, in order. They are no
 * numbers for any rule; an editor has to look.
 */
export function findLetterDigits(text: string): LetterDigits[] {
  return [...text.matchAll(LETTER_DIGITS)]
    .filter(({ 0: words, index }) => {
      const next = text.charAt(index + words.length)
      if (!/\d/.test(words)) return false
      return !UNIT_AFTER_ALL.test(words) || /[%％年月日]/.test(next)
    })
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length, likely: digitsOf(words) }))
}
