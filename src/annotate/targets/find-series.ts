import type { IndicatorVocabulary, Series } from '../../schemas/vocabulary-indicators.ts'
import { plainFigures } from './plain-figures.ts'
import type { TargetFacts } from './paragraph-reading.ts'

interface Matcher {
  series: Series
  patterns: RegExp[]
  except: RegExp[]
}

const MATCHERS = new WeakMap<IndicatorVocabulary, Matcher[]>()

function matchersOf(vocabulary: IndicatorVocabulary): Matcher[] {
  const known = MATCHERS.get(vocabulary)
  if (known) return known
  const toRegExp = (source: string) => new RegExp(source)
  const matchers = vocabulary.series.map((series) => ({
    series,
    patterns: series.patterns.map(toRegExp),
    except: series.except.map(toRegExp),
  }))
  MATCHERS.set(vocabulary, matchers)
  return matchers
}

/** Whether a target can have a value in the series: the same base unit, or coverage of all in a series of shares. */
const fits = ({ unit }: Series, facts: TargetFacts) =>
  facts.value === null ? facts.kind === 'coverage' && unit === '%' : unit === facts.unitBase

/** The series a target belongs to, by its unit and the words of its indicator and quote; null for none. */
export function findSeries(facts: TargetFacts, quote: string, vocabulary: IndicatorVocabulary): string | null {
  const indicator = plainFigures(facts.indicator)
  const words = plainFigures(quote)
  const matches = (pattern: RegExp) => pattern.test(indicator) || pattern.test(words)
  const found = matchersOf(vocabulary).find(
    ({ series, patterns, except }) => fits(series, facts) && patterns.some(matches) && !except.some(matches),
  )
  return found?.series.id ?? null
}
