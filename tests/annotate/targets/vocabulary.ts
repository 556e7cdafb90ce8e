import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { indicatorVocabulary } from '../../../src/schemas/vocabulary-indicators.ts'
import { unitVocabulary } from '../../../src/schemas/vocabulary-units.ts'
import type { TargetContext } from '../../../src/annotate/targets/index.ts'
import { grammar } from '../../grammar.ts'

const load = (name: string): unknown =>
  parse(readFileSync(new URL(`../../../content/vocabulary/${name}.yaml`, import.meta.url), 'utf8'))

/** The project's units, indicators and words of patterns. */
export const vocabulary = {
  grammar,
  units: unitVocabulary.parse(load('units')),
  indicators: indicatorVocabulary.parse(load('indicators')),
}

/** A plan of a province for 2021 to 2025. */
export const context: TargetContext = {
  horizon: { from: 2021, to: 2025 },
  annual: false,
  calendar: { year: 2021, current: true },
  around: { looks: null, due: null, titled: false, report: false },
  opening: null,
  place: { name: '某省', level: 'province' },
  kind: 'measure',
}

/** A JSON file of `fixtures/`. */
export const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'))
