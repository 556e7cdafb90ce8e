import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findLetterDigits } from '../../src/text/letter-digits.ts'
import { processorTime } from '../processor-time.ts'

const found = (text: string) => findLetterDigits(text).map(({ start, end, likely }) => [text.slice(start, end), likely])

for (const [text, words, likely] of [
  ['覆盖率达到1OO%', '1OO', '100'],
  ['到2O25年', '2O25', '2025'],
  ['建成3O个平台', '3O', '30'],
  ['新建l00座', 'l00', '100'],
  ['政办发〔2O23〕5号', '2O23', '2023'],
  ['投资l5亿元', 'l5亿', '15亿'],
  ['提高1O.5个百分点', '1O.5', '10.5'],
  ['降至O.58%', 'O.58', '0.58'],
] as const) {
  test(`letters among the digits of ${text}`, () => assert.deepEqual(found(text), [[words, likely]]))
}

for (const text of [
  'O2O平台',
  '5G基站100个',
  'IPv6用户',
  '臭氧（O3）浓度',
  '每日10l水',
  'IoT设备',
  'Io个',
  '4K/8K',
  'PM2.5浓度',
  'H2O个',
  '30O',
  '100 Ol个',
])
  test(`no letters among digits in ${text}`, () => assert.deepEqual(found(text), []))

test('any length takes linear time', () => {
  assert.ok(processorTime(() => findLetterDigits(`${'1O'.repeat(200_000)}x`)) < 1000)
})
