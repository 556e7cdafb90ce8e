import { parseNumber } from '../../text/numerals.ts'
import { RANGE } from '../../text/ranges.ts'
import { chineseValue, readWords } from './number-words.ts'
import { makeTaken } from './taken.ts'
import type { Quantity } from './paragraph-reading.ts'
import { findUnit, type FoundUnit, type UnitIndex } from './units.ts'

/** Example: 1,000 or 1 000 or 13000 or 98.6 or 三百 or 两, with 百 and 千 alone. */
const FIGURES =
  /(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?!\d)(?:\.\d+)?|[〇零一二两三四五六七八九十百千万亿]+(?:点[〇零一二三四五六七八九]+[万亿]*)?/g

const FIGURES_HERE = new RegExp(`^(?:${FIGURES.source})`)

/** Example: 万亿, 千万, 百 behind Arabic figures. */
const MULTIPLIERS = [
  '千万亿',
  '百万亿',
  '万亿',
  '千亿',
  '百亿',
  '十亿',
  '亿',
  '千万',
  '百万',
  '十万',
  '万',
  '千',
  '百',
  '十',
]

/** Example: — or ~ or 至 between the ends of a range. */
const DASH = new RegExp(`^ ?${RANGE} ?`)

/** Example: 余 in 两千余家, 多 in 20多个: the number is not exact. */
const ABOUT = /^[余多几来]/

/** Example: V in IPv6, + in 1+3: figures that belong to a code. */
const CODE_BEFORE = /[A-Za-z\d.+×*#_/]$|[A-Za-z]-$/

/** Example: 第 in 第六届, 前 in 前三: an order. 数 in 数十个: not exact. 每 in 每一个, 同 in 同一个: no count. */
const NOT_BEFORE = { arabic: /[第前每]$/, chinese: /[第前数几上每某同统任单唯之]$/ }

/** Example: ， in 100，200户: two numbers or one, nobody can tell. */
const GROUPED = /\d，\d/

/** A number with its unit at one place, before ranges are joined. */
interface Part {
  end: number
  figures: string
  multiplier: string
  unit: FoundUnit | null
  chinese: boolean
  about: boolean
}

/** How far back the words before a number matter. */
const NEAR = 80

const clauseHead = (text: string, at: number) =>
  text
    .slice(Math.max(0, at - NEAR), at)
    .split(/[，。；]/)
    .at(-1) ?? ''

/** Reads the multiplier and the unit behind figures: the pair that reaches farthest, 千瓦时 rather than 千 and 瓦时. */
function readPart(text: string, start: number, figures: string, index: UnitIndex): Part {
  const chinese = !/^\d/.test(figures)
  const at = start + figures.length
  const head = clauseHead(text, start)
  const tail = text.slice(at, at + NEAR)
  const space = /^ ?/.exec(tail)?.[0].length ?? 0
  const rest = tail.slice(space)
  const options = ['', ...(chinese ? [] : MULTIPLIERS.filter((word) => rest.startsWith(word)))].map((multiplier) => {
    const after = rest.slice(multiplier.length)
    const about = ABOUT.test(after)
    const gap = about ? 1 : (/^ ?/.exec(after)?.[0].length ?? 0)
    const unit = findUnit(index, after.slice(gap), head, chinese)
    const length = multiplier.length + (unit ? gap + unit.text.length : about ? 1 : 0)
    return { multiplier, unit, about, length }
  })
  const best = options.reduce((a, b) =>
    (Number(b.unit !== null) - Number(a.unit !== null) || b.length - a.length) > 0 ? b : a,
  )
  const end = best.length === 0 ? at : at + space + best.length
  return { end, figures, multiplier: best.multiplier, unit: best.unit, chinese, about: best.about }
}

/** Example: ， or 以上 or 及 behind a bare number. */
const BARE_END = /^(?! ?：\d) ?(?:以上|以下|以内|左右|及以|和|与|至|[，。；、：）)]|$)/

/** A decimal string times a power of ten, exact. */
function valueOf({ figures, chinese }: Part, multiplier: string): number | null {
  return chinese ? chineseValue(figures) : parseNumber(figures + multiplier)
}

/** Digits of a product that are exact: 0.07 × 10¹⁸ is 7 × 10¹⁶. */
const EXACT = 15

const times = (value: number, factor: number): number => Number((value * factor).toPrecision(EXACT))

function toQuantity(start: number, low: Part, high: Part | null, near: Part): Quantity | null {
  const value = chineseOrPlain(low)
  const shared = low.multiplier === near.multiplier || (low.multiplier === '' && isRising(low, near, near.multiplier))
  const base = valueOf(low, shared ? near.multiplier : low.multiplier)
  const highValue = high && chineseOrPlain(high)
  const highBase = high && valueOf(high, high.multiplier)
  if (value === null || base === null || (high && (highValue === null || highBase === null))) return null
  const factor = near.unit?.factor ?? 1
  const unit = `${shared ? near.multiplier : ''}${near.unit?.text ?? ''}`
  return {
    start,
    end: near.end,
    // 8000—1万个 has no one multiplier: both ends are given in 个.
    value: shared ? value : base,
    high: shared ? highValue : highBase,
    base: times(base, factor),
    highBase: highBase === null ? null : times(highBase, factor),
    unit: unit === '' ? null : unit,
    unitBase: near.unit?.base ?? null,
    kind: near.unit?.kind ?? (Number.isInteger(value) ? 'count' : 'ratio'),
    figures: low.chinese ? 'chinese' : 'arabic',
    counts: near.unit?.counts ?? false,
  }
}

const chineseOrPlain = (part: Part) => (part.chinese ? chineseValue(part.figures) : parseNumber(part.figures))

/** Whether figures may stand for a quantity by what is next to them: no code, no order, no two readings. */
function standsAlone(text: string, start: number, figures: string): boolean {
  const head = text.slice(Math.max(0, start - 2), start)
  const around = text.slice(Math.max(0, start - 2), start + figures.length + 2)
  const kind = /^\d/.test(figures) ? 'arabic' : 'chinese'
  return !CODE_BEFORE.test(head) && !NOT_BEFORE[kind].test(head) && !GROUPED.test(around)
}

/** Whether a number and what follows it are a quantity: exact, with a unit or an end, no article and no order. */
function isQuantity(text: string, start: number, low: Part, near: Part): boolean {
  const after = text.slice(near.end, near.end + 4)
  if (low.about || near.about || /^[A-Za-z+×]/.test(after)) return false
  // 容积率达到二点五: Chinese figures with decimals are a number without a unit too.
  if (near.unit === null) return (!near.chinese || near.figures.includes('点')) && BARE_END.test(after)
  if (low.figures === '二' && near === low) return false
  return low.figures !== '一' || near.unit.kind === 'multiple' || isBounded(text, start, near.end)
}

/**
 * The quantities of a text, in order: `text` is in `plain` form with names and dates blotted out. Figures of codes,
 * orders and inexact numbers are left out; so are Chinese figures without a unit, 一 as an article and 二 as an order.
 */
export function readQuantities(text: string, index: UnitIndex): Quantity[] {
  const found = readWords(text)
  const taken = makeTaken(text.length)
  for (const { start, end } of found) taken.take(start, end)
  let last = 0
  for (const { 0: figures, index: start } of text.matchAll(FIGURES)) {
    if (start < last || !taken.take(start, start + figures.length) || !standsAlone(text, start, figures)) continue
    const low = readPart(text, start, figures, index)
    const dash = DASH.exec(text.slice(low.end, low.end + 8))?.[0] ?? ''
    const next = dash === '' ? null : nextPart(text, low.end + dash.length, index)
    const high = next && isRange(low, next) ? next : null
    last = high?.end ?? low.end
    const quantity = isQuantity(text, start, low, high ?? low) ? toQuantity(start, low, high, high ?? low) : null
    if (quantity) found.push(quantity)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Example: 至少一个, 一家以上. */
const isBounded = (text: string, start: number, end: number) =>
  /(?:至少|不少于|不低于)$/.test(text.slice(Math.max(0, start - 3), start)) || text.slice(end).startsWith('以上')

function nextPart(text: string, at: number, index: UnitIndex): Part | null {
  const figures = FIGURES_HERE.exec(text.slice(at, at + NEAR))?.[0]
  return figures === undefined ? null : readPart(text, at, figures, index)
}

/** Whether the first number, times the multiplier, is below the second. */
function isRising(low: Part, high: Part, multiplier: string): boolean {
  const from = valueOf(low, multiplier)
  const to = valueOf(high, high.multiplier)
  return from !== null && to !== null && from < to
}

/** A range rises, and its ends have the same unit unless only the second has one: 10%—15%, 3—5个. */
function isRange(low: Part, high: Part): boolean {
  if (low.chinese !== high.chinese || (low.unit && low.unit.base !== high.unit?.base)) return false
  return isRising(low, high, high.multiplier) || isRising(low, high, low.multiplier)
}
