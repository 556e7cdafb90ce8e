import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fiveYearPlan, findDate } from '../../src/parse/find-date.ts'

test('dates in Arabic, Chinese and ROC years', () => {
  const cases: [string, string | null][] = [
    ['2022年9月28日', '2022-09-28'],
    ['二〇二二年九月二十八日', '2022-09-28'],
    ['2023/2/20 11:06:26', '2023-02-20'],
    ['中华民国112年3月1日', '2023-03-01'],
    ['中华民国一百十一年十二月二十三日数位发展部令', '2022-12-23'],
    ['中华民国九十九年一月二日', '2010-01-02'],
    ['2022年13月1日', null],
    ['2026年', null],
    ['', null],
  ]
  for (const [text, date] of cases) assert.equal(findDate(text), date, text)
})

test('five-year plans by their ordinal', () => {
  assert.deepEqual(fiveYearPlan('十四五'), { from: 2021, to: 2025 })
  assert.deepEqual(fiveYearPlan('十五五'), { from: 2026, to: 2030 })
  assert.deepEqual(fiveYearPlan('十三五'), { from: 2016, to: 2020 })
  assert.equal(fiveYearPlan('四五'), null)
})
