import { fromChineseNumeral, fromRocYear } from '../text/numerals.ts'

// 2022年9月28日; 二〇二二年九月二十八日; 中华民国112年3月1日
const DATE =
  /(中华民国)?\s?(\d{2,4}|[一二三四五六七八九〇零○]{4}|[一二三四五六七八九]?百[零一二三四五六七八九十]{0,3}|[一二三四五六七八九十]{1,3})\s?年\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?日/u
// 2023/2/20 11:06:26; 2023-02-20
const NUMERIC = /\b((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})\b/

const read = (s: string): number | null => (/^\d+$/.test(s) ? Number(s) : fromChineseNumeral(s))

/** The first full date of a folded text in ISO 8601; ROC years are counted from 1912. Null when there is none. */
export function findDate(key: string): string | null {
  const words = DATE.exec(key)
  const numeric = NUMERIC.exec(key)
  const match = words && (!numeric || words.index <= numeric.index) ? words.slice(2) : numeric?.slice(1)
  if (!match) return null
  const [y, m, d] = match.map((part) => read(part ?? ''))
  if (y == null || m == null || d == null || m > 12 || d > 31 || m < 1 || d < 1) return null
  const year = words?.[1] || y < 200 ? fromRocYear(y) : y
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

// 2024年5月; 二〇二四年五月; 2024; 2024年
const COARSE =
  /^\(?((?:19|20)\d{2}|[一二三四五六七八九〇零○]{4})\s?(?:年\s?(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?)?)?\)?$/u

/** The month or year that a folded line consists of, in ISO 8601; null for other lines. */
export function findMonth(key: string): string | null {
  const match = COARSE.exec(key)
  const year = match && read(match[1] ?? '')
  if (!match || year == null || year < 1900) return null
  const month = match[2] === undefined ? null : read(match[2])
  return month === null || month < 1 || month > 12 ? String(year) : `${year}-${String(month).padStart(2, '0')}`
}

/** First and last year of a five-year plan by its Chinese ordinal: 十四五 is 2021–2025. */
export function fiveYearPlan(words: string): { from: number; to: number } | null {
  const match = /^十([一二三四五六七八九]?)五$/u.exec(words)
  if (!match) return null
  const n = 10 + (match[1] ? (fromChineseNumeral(match[1]) ?? 0) : 0)
  const from = 1953 + (n - 1) * 5 + (n > 2 ? 3 : 0)
  return { from, to: from + 4 }
}
