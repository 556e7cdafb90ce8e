import type { IndicatorNames } from '../../schemas/vocabulary-indicators.ts'

/** Example: （GDP） in 地区生产总值（GDP）, （助理） in 执业（助理）医师: another name, or a part of it. */
const ASIDE = /（[^（）]{1,12}）/g

/** Example: 力争, 累计, 全市 at the head of a name: how or where, not what. */
const BEFORE = /^(?:力争|确保|预计|累计|年均|每年|全年|年度|全[国省市区县州盟旗]|我[国省市区县])+/

/** Quotation marks and spaces say nothing about what is measured. */
const MARKS = /[“”‘’"'《》「」\s]/g

interface Same {
  pattern: RegExp
  form: string
}

const SAME = new WeakMap<IndicatorNames, Same[]>()

function sameOf(vocabulary: IndicatorNames): Same[] {
  const known = SAME.get(vocabulary)
  if (known) return known
  const made = Object.entries(vocabulary.same).map(([form, sources]) => ({
    form,
    pattern: new RegExp(sources.join('|'), 'g'),
  }))
  SAME.set(vocabulary, made)
  return made
}

/**
 * The name of an indicator in one form, so that names of one thing are equal: 全市“GDP”增长 is 地区生产总值增长. `words` are in
 * the form of `plainFigures`.
 */
export function normaliseName(words: string, vocabulary: IndicatorNames): string {
  const said = words.replace(MARKS, '').replace(ASIDE, '')
  const named = sameOf(vocabulary).reduce((name, { pattern, form }) => name.replace(pattern, () => form), said)
  return named.replace(BEFORE, '')
}
