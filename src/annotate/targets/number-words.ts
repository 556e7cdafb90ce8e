import { parseNumber } from '../../text/numerals.ts'
import type { Quantity } from './paragraph-reading.ts'

/** Example: 百 alone is 100 before a unit. */
const BARE: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }

/** Example: 百万, 千亿, 万亿: Chinese figures that begin with a unit. */
const BARE_LARGE = /^(?<head>[十百千万])(?<rest>万亿|亿|万)$/

/** The value of Chinese figures, 百 and 百万 included; null for what is no number. */
export function chineseValue(figures: string): number | null {
  const large = BARE_LARGE.exec(figures)?.groups
  if (large) return parseNumber(`${large.head === '十' ? 10 : (BARE[large.head ?? ''] ?? 0)}${large.rest ?? ''}`)
  return BARE[figures] ?? parseNumber(figures)
}

/** Example: 百分之七点五, 千分之3, 三分之二, 四分之三以上. */
const FRACTION =
  /(?<of>[百千万]|[二三四五六七八九十])分之(?<part>\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百]+(?:点[〇零一二三四五六七八九]+)?)/g

/** Example: 1/3以上, 2/3; not 24/7, 6/30会议 and A1/3. */
const SLASHED = /(?<![A-Za-z\d./／-])(?<part>\d{1,2})[/／](?<of>\d{1,3})(?=以上|以下|以内|左右|的|及以|[，。；、）]|$)/g

/** Example: 六成五 and 六成 before the end of a phrase: tenths, with a half. */
const TENTHS =
  /(?<![〇零一二两三四五六七八九十百千万第])(?<tens>[一二三四五六七八九])成(?<ones>[一二三四五六七八九])(?=以上|以下|左右|的|[，。；、）]|$)/g

/** Digits of a share that is no decimal fraction: a third is 33.33333333 %. */
const DIGITS = 10

/** Example: 一半以上, 半数左右. */
const HALF = /(?:一半|半数)(?=以上|左右|[，。；])/g

/** Example: 翻一番, 翻两番, 翻番. */
const DOUBLED = /翻(?<times>[一两二三\d])?番/g

/** Numbers that no figures stand for one by one: fractions, halves and doublings. */
export function readWords(text: string): Quantity[] {
  const share = (start: number, words: string, value: number): Quantity => {
    const side = { value, high: null, base: value, highBase: null, unit: '%', unitBase: '%' }
    return { start, end: start + words.length, ...side, kind: 'ratio', figures: 'chinese', counts: false }
  }
  const found: Quantity[] = []
  for (const match of text.matchAll(FRACTION)) {
    const part = parseNumber(match.groups?.part ?? '')
    const of = chineseValue(match.groups?.of ?? '')
    if (part !== null && of !== null && of > 0 && part <= of)
      found.push(share(match.index, match[0], Number(((100 * part) / of).toPrecision(DIGITS))))
  }
  for (const { 0: words, index, groups } of text.matchAll(SLASHED)) {
    const [part, of] = [Number(groups?.part), Number(groups?.of)]
    if (part > 0 && part < of) found.push(share(index, words, Number(((100 * part) / of).toPrecision(DIGITS))))
  }
  for (const { 0: words, index, groups } of text.matchAll(TENTHS))
    found.push(
      share(index, words, 10 * (parseNumber(groups?.tens ?? '') ?? 0) + (parseNumber(groups?.ones ?? '') ?? 0)),
    )
  for (const match of text.matchAll(HALF)) found.push(share(match.index, match[0], 50))
  for (const match of text.matchAll(DOUBLED)) {
    const value = 2 ** (parseNumber(match.groups?.times ?? '1') ?? 1)
    const side = { value, high: null, base: value, highBase: null, unit: '倍', unitBase: '倍' }
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      ...side,
      kind: 'multiple',
      figures: 'chinese',
      counts: false,
    })
  }
  return found
}
