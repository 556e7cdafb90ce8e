import { readComparison } from '../annotate/targets/comparison.ts'
import { chineseValue } from '../annotate/targets/number-words.ts'
import { plainFigures } from '../annotate/targets/plain-figures.ts'
import { readQuantities } from '../annotate/targets/quantities.ts'
import type { UnitIndex } from '../annotate/targets/units.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { parseNumber } from '../text/numerals.ts'
import type { FoundNumber } from './found-number.ts'

/** The numbers of a Chinese sentence. */
export interface ChineseNumbers {
  /** Those that a translation has to have: quantities, and whatever else stands in Arabic figures. */
  required: FoundNumber[]
  /** Values of all figures, Chinese ones within words too (十四五, 千亿级): what a translation may have. */
  known: ReadonlySet<number>
}

/** Example: 2025 or 1,000 or 98.6, with 万 or 亿 behind. */
const ARABIC = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?<times>[十百千]?[万亿]{1,2}|[千百](?=[亿万个家]))?/g

/** Example: 十四 and 四五 in 十四五. */
const CHINESE = /[〇零一二两三四五六七八九十百千万亿]+/g

/** No number in words is longer. */
const LONGEST = 6

/** Example: 万 in 万个: the part of a unit that multiplies. */
const MULTIPLIER = /^[十百千万亿]+/

const CLAUSE = /[，；。：、（）]/

/** Reads the numbers of a sentence in Simplified characters. */
export function readChinese(sentence: string, units: UnitIndex, grammar: Grammar): ChineseNumbers {
  const text = plainFigures(sentence)
  const quantities = readQuantities(text, units)
  const required: FoundNumber[] = []
  for (const each of quantities) {
    // 三个 and 两类 are read where Arabic figures are: words count things that English may put otherwise
    if (each.figures === 'chinese' && each.unitBase !== '%' && each.unitBase !== '倍') continue
    const head = text.slice(0, each.start).split(CLAUSE).at(-1) ?? ''
    const { comparator, compared } = readComparison(head, text.slice(each.end, each.end + 8), grammar)
    const times = MULTIPLIER.exec(each.unit ?? '')?.[0] ?? ''
    const kind = each.unitBase === '%' ? '%' : each.unitBase === '百分点' ? 'points' : ''
    const ends = [each.value, ...(each.high === null ? [] : [each.high])]
    ends.forEach((value, at) =>
      required.push({
        text: text.slice(each.start, each.end),
        values: [
          ...new Set([parseNumber(`${value}${times}`) ?? value, at === 0 ? each.base : (each.highBase ?? each.base)]),
        ],
        kind,
        figures: each.figures === 'arabic',
        comparator: compared && comparator !== '=' ? comparator : null,
      }),
    )
  }
  const known = new Set<number>()
  for (const match of text.matchAll(ARABIC)) {
    const value = parseNumber(match[0])
    if (value === null) continue
    known.add(value).add(Number(/[\d.]+/.exec(match[0].replaceAll(',', ''))?.[0]))
    const taken = quantities.some(({ start, end }) => match.index < end && match.index + match[0].length > start)
    if (!taken) required.push({ text: match[0], values: [value], kind: '', figures: true, comparator: null })
  }
  for (const [run] of text.matchAll(CHINESE))
    for (let from = 0; from < run.length; from++)
      for (let to = from + 1; to <= Math.min(run.length, from + LONGEST); to++) {
        const value = chineseValue(run.slice(from, to))
        if (value !== null) known.add(value)
      }
  for (const { values } of required) for (const value of values) known.add(value)
  return { required, known }
}
