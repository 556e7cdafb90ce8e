import type { SoughtSeries } from '../../schemas/indicator-series.ts'
import type { SeriesVocabulary } from '../../schemas/vocabulary-indicators.ts'
import { normaliseName } from './normalise-name.ts'
import { plainFigures } from './plain-figures.ts'
import type { TargetFacts } from './paragraph-reading.ts'

interface Matcher {
  series: SoughtSeries
  patterns: RegExp[]
  except: RegExp[]
}

const MATCHERS = new WeakMap<SeriesVocabulary, Map<string | null, Matcher[]>>()

/** The matchers of a vocabulary by the unit of their values, in its order. */
function matchersOf(vocabulary: SeriesVocabulary): Map<string | null, Matcher[]> {
  const known = MATCHERS.get(vocabulary)
  if (known) return known
  const toRegExp = (source: string) => new RegExp(source)
  const byUnit = new Map<string | null, Matcher[]>()
  for (const series of vocabulary.series) {
    const matcher = { series, patterns: series.patterns.map(toRegExp), except: series.except.map(toRegExp) }
    for (const unit of [series.unit, ...series.also]) byUnit.set(unit, [...(byUnit.get(unit) ?? []), matcher])
  }
  MATCHERS.set(vocabulary, byUnit)
  return byUnit
}

/** Example: 增长 at the end of 工业投资增长, 下降 at that of 农药使用量下降: how much it changes, not how much it is. */
const CHANGING = /(?:增长|增速|增幅|增加|提高|提升|上升|涨幅|下降|降低|减少|压减|削减|压缩|降幅)率?$/

/** The shortest name that says what is measured; a shorter one is looked for in the quote. */
const SHORTEST = 2

/**
 * The series a target belongs to, by its unit and the words of its indicator; null for none. What grows by so many per
 * cent is first looked for among changes, all else among the others. Coverage of all is a share without a number.
 */
export function findSeries(facts: TargetFacts, quote: string, vocabulary: SeriesVocabulary): string | null {
  const indicator = plainFigures(facts.indicator)
  const words = plainFigures(quote)
  const normal = normaliseName(indicator, vocabulary)
  const named = normal.length < SHORTEST ? normaliseName(words, vocabulary) : normal
  const name = facts.value === null ? `${named}覆盖率` : named
  const unit = facts.value === null ? (facts.kind === 'coverage' ? '%' : undefined) : facts.unitBase
  if (unit === undefined) return null
  const changing = facts.value !== null && CHANGING.test(indicator)
  // what is looked for first, then, then not at all
  const rank = ({ series: { within, kind } }: Matcher) => {
    if (facts.value === null && kind !== 'share') return null
    if (within === 'quote') return 0
    return kind === 'change' ? (changing ? 1 : null) : 2
  }
  const matches = ({ series, patterns, except }: Matcher) => {
    const fields = series.within === 'quote' ? [indicator, words] : [name]
    const any = (list: readonly RegExp[]) => list.some((pattern) => fields.some((field) => pattern.test(field)))
    return any(patterns) && !any(except)
  }
  const known = matchersOf(vocabulary).get(unit) ?? []
  const found = [0, 1, 2].flatMap((wanted) => known.filter((each) => rank(each) === wanted)).find(matches)
  return found?.series.id ?? null
}
