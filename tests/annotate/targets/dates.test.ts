import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDates } from '../../../src/annotate/targets/read-dates.ts'
import { grammar } from '../../grammar.ts'

/** Text, use and ISO date of its first date in a document of 2023. */
const DATES: [string, string, string | null][] = [
  ['到2026年，全面覆盖', 'deadline', '2026'],
  ['2025年底前，完成建设', 'deadline', '2025'],
  ['2024年年底前完成', 'deadline', '2024'],
  ['2026年末全省建成', 'deadline', '2026'],
  ['2024年6月底前完成', 'deadline', '2024-06'],
  ['2024年6月30日前完成', 'deadline', '2024-06-30'],
  ['2024年第三季度完成', 'deadline', '2024-09'],
  ['2024年上半年启动', 'deadline', '2024-06'],
  ['到“十四五”末期，覆盖率', 'deadline', '2025'],
  ['到“十四五末期”实现', 'deadline', '2025'],
  ['“十五五”末', 'deadline', '2030'],
  ['“十四五”期间，新增', 'deadline', '2025'],
  ['“十四五”数字经济发展规划', 'none', '2025'],
  ['2023—2025年，每年新增', 'deadline', '2025'],
  ['2023─2025年，每年新增', 'deadline', '2025'],
  ['2023‐2025年，每年新增', 'deadline', '2025'],
  ['2023年～2025年，每年新增', 'deadline', '2025'],
  ['全年新增', 'deadline', '2023'],
  ['年底前完成', 'deadline', '2023'],
  ['年内制定', 'deadline', '2023'],
  ['12月底前完成', 'deadline', '2023-12'],
  ['三年内，建成', 'deadline', '2026'],
  ['力争用两年左右时间，实现', 'deadline', '2025'],
  ['2023年，实施项目', 'deadline', '2023'],
  ['比2020年下降', 'baseline', '2020'],
  ['达到2020年底的4倍', 'baseline', '2020'],
  ['与2022年相比，', 'baseline', '2022'],
  ['比上年增长', 'baseline', null],
  ['2021年以来，', 'past', '2021'],
  ['截至2022年底，', 'past', '2022'],
  ['“十三五”期间，', 'past', '2020'],
  ['近年来，', 'past', null],
  ['在2022年，', 'past', '2022'],
  ['展望2035年，', 'none', '2035'],
  ['三年行动计划', 'none', null],
  ['有效期5年', 'none', null],
  ['明年新增', 'deadline', '2024'],
  ['今年底前完成', 'deadline', '2023'],
  ['今年以来，', 'past', null],
  ['今后五年，', 'deadline', '2027'],
]

for (const [text, use, iso] of DATES) {
  test(`${text} is ${use} ${iso ?? ''}`, () => {
    const [token] = readDates(text, { year: 2023, current: true }, grammar)
    assert.deepEqual([token?.use, token?.iso], [use, iso])
  })
}

test('no date in a length of schooling', () => {
  assert.deepEqual(readDates('平均受教育年限达到11.3年', { year: 2023, current: true }, grammar), [])
})
