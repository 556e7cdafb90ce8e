/** Classes of characters. A `ch` is one UTF-16 unit or one code point; offsets elsewhere are UTF-16 units. */

/** Example: 数, 〇, 々, 𠮷. Script=Han holds 〇 (U+3007) and 々 (U+3005) too. */
const HAN = /^\p{Script=Han}$/u

/** Example: ，（《。！ and the ideographic space: CJK punctuation and full-width forms . */
const WIDE_MARK = /^[\u3000-\u303f\u3200-\u33ff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]$/

/** Example: い, カ, ㄅ: scripts set in the same full width as Han. */
const WIDE_LETTER = /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]$/u

/** Whether `ch` is a Chinese character, 〇 and 々 included. A lone surrogate is not. */
export function isHan(ch: string): boolean {
  return (ch >= '\u4e00' && ch <= '\u9fff' && ch.length === 1) || HAN.test(ch)
}

/** Whether `ch` is set in full width: Han, CJK punctuation, full-width forms. “ ” ‘ ’ — … are ambiguous and are not. */
export function isWide(ch: string): boolean {
  if (ch < '\u1100' || (ch >= '\uff61' && ch <= '\uffdc')) return false
  return isHan(ch) || WIDE_MARK.test(ch) || WIDE_LETTER.test(ch)
}
