import type { TargetRow } from '../../../src/schemas/index.ts'
import type { IndicatorVocabulary } from '../../../src/schemas/vocabulary-indicators.ts'

/** A target of the series `masts`: 全省, by 2025, unless fields say otherwise. */
export function target(document: string, value: number | null, fields: Partial<TargetRow> = {}): TargetRow {
  const anchor = fields.provision ?? '1'
  return {
    id: `${document}/${anchor}-t1`,
    document,
    provision: `${document}/${anchor}`,
    indicator: '建成基站',
    indicator_en: null,
    series: 'masts',
    quote: `建成基站${value ?? ''}个`,
    quote_hant: '',
    quote_en: null,
    sentence: '',
    sentence_hant: '',
    value,
    value_high: null,
    unit: value === null ? null : '个',
    value_base: value,
    unit_base: value === null ? null : '个',
    comparator: value === null ? null : '=',
    deadline: '2025',
    deadline_basis: 'sentence',
    baseline: null,
    baseline_value: null,
    growth: null,
    attribute: null,
    scope: '全省',
    hedge: null,
    kind: 'count',
    rule: 'targets/measured',
    seed: { file: '', line: 1, start: 0, end: 1, quote: '' },
    url: `/documents/${document}/#${anchor}-s1`,
    editor: null,
    editor_reason: null,
    ...fields,
  }
}

/** A vocabulary of one series, of stocks unless fields say otherwise. */
export const vocabulary = (fields: Partial<IndicatorVocabulary['series'][number]> = {}): IndicatorVocabulary => ({
  same: {},
  brought: ['新增', '新建', '建成', '累计'],
  done: ['新增', '建设', '改造', '提升'],
  series: [
    {
      id: 'masts',
      name: '基站数',
      name_hant: '基站數',
      unit: '个',
      also: [],
      kind: 'stock',
      direction: 'up',
      within: 'quote',
      patterns: ['基站'],
      except: [],
      compare: true,
      distinguish: [],
      note: '累计数可比。',
      ...fields,
    },
  ],
})
