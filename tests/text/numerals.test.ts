import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyText } from './any-text.ts'
import {
  fromChineseNumeral,
  fromCircled,
  fromRocYear,
  fromRoman,
  parseNumber,
  toChineseNumeral,
  toCircled,
  toRoman,
} from '../../src/text/numerals.ts'

/** Checks a reader by a list of written forms with their values. */
function reads(read: (s: string) => number | null, cases: Record<string, number | null>): void {
  for (const [written, value] of Object.entries(cases)) assert.equal(read(written), value, written)
}

test('Chinese numerals in either script, formal ones too', () => {
  reads(fromChineseNumeral, {
    零: 0,
    〇: 0,
    一: 1,
    两: 2,
    兩: 2,
    十: 10,
    十二: 12,
    二十: 20,
    九十九: 99,
    廿三: 23,
    卅: 30,
    一百: 100,
    一百零五: 105,
    一百〇五: 105,
    一百一十二: 112,
    一百十二: 112,
    两百: 200,
    三千: 3000,
    一千零一十: 1010,
    一千零五: 1005,
    两万: 20000,
    一万零五: 10005,
    三百萬: 3000000,
    一亿零五百万: 105000000,
    二十一亿三千万: 2130000000,
    一万亿: 1e12,
    三十億: 3e9,
    壹仟贰佰: 1200,
    壹萬貳仟叁佰肆拾伍: 12345,
  })
})

test('years and other strings of digits', () => {
  reads(fromChineseNumeral, { 二〇二三: 2023, '二○二三': 2023, 二零三〇: 2030, 一九四九: 1949, 二〇: 20 })
})

test('what is no numeral, or has two readings, is not guessed', () => {
  for (const written of [
    '',
    '半',
    '百',
    '万',
    '十几',
    '两千余',
    '若干',
    '三五',
    '一百五',
    '三千二',
    '一万二',
    '一亿五千',
  ]) {
    assert.equal(fromChineseNumeral(written), null, written)
  }
  for (const written of [
    '十十',
    '二十百',
    '一百零五十',
    '两十',
    '三两',
    '一万万',
    '零五',
    '一百零',
    '百分之五',
    '十四五',
    '5',
  ]) {
    assert.equal(fromChineseNumeral(written), null, written)
  }
})

test('every number from 1 to 9999 is written and read again', () => {
  assert.deepEqual([1, 10, 11, 20, 105, 110, 111, 1001, 1010, 9999].map(toChineseNumeral), [
    '一',
    '十',
    '十一',
    '二十',
    '一百零五',
    '一百一十',
    '一百一十一',
    '一千零一',
    '一千零一十',
    '九千九百九十九',
  ])
  for (let n = 1; n <= 9999; n++) assert.equal(fromChineseNumeral(toChineseNumeral(n)), n)
  for (const n of [0, 10000, 1.5, -1, NaN]) assert.throws(() => toChineseNumeral(n), RangeError)
})

test('numbers in Arabic figures, mixed figures and decimals', () => {
  reads(parseNumber, {
    '0': 0,
    '29': 29,
    '1,000': 1000,
    '1,234,567.5': 1234567.5,
    '1 000': 1000,
    '1\u00a0000': 1000,
    '１２': 12,
    '１，０００': 1000,
    '２．９': 2.9,
    '5．5': 5.5,
    '1．2万亿': 1.2e12,
    '1.25': 1.25,
    '-3.5': -3.5,
    '－3': -3,
    ' 42 ': 42,
    '1.6万亿': 1600000000000,
    '2.9万亿': 2900000000000,
    '2.9萬億': 2900000000000,
    '29万': 290000,
    '５万': 50000,
    '3千万': 30000000,
    '1亿2000万': 120000000,
    '3万5千': 35000,
    '1万2000': 12000,
    三百: 300,
    一点六万亿: 1600000000000,
    三點五: 3.5,
  })
})

test('what is not one number is not guessed', () => {
  const written = [
    '',
    '.5',
    '1.',
    '1.2.3',
    '1,00',
    '0,123',
    '1,0000',
    '1e5',
    '10%',
    '5G',
    '3—5',
    '5万2',
    '1亿2000',
    '两千余',
    '100，200',
  ]
  for (const s of written) assert.equal(parseNumber(s), null, s)
})

test('a number is read back from its digits, in either width', () => {
  fc.assert(
    fc.property(fc.nat(), (n) => {
      const wide = [...String(n)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
      assert.equal(parseNumber(String(n)), n)
      assert.equal(parseNumber(wide), n)
      assert.equal(parseNumber(n.toLocaleString('en')), n)
    }),
  )
})

test('any string is read or refused', () => {
  const unit = fc.constantFrom(...'一二两十百千万亿零〇点0159.,，万 -廿半余'.split(''))
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit })), (s) => {
      for (const read of [fromChineseNumeral, parseNumber, fromCircled, fromRoman]) {
        const value = read(s)
        assert.ok(value === null || Number.isFinite(value))
      }
    }),
    { numRuns: 1000 },
  )
})

test('enclosed numbers', () => {
  reads(fromCircled, {
    '①': 1,
    '⑳': 20,
    '㉑': 21,
    '㉟': 35,
    '㊱': 36,
    '㊿': 50,
    '⑴': 1,
    '⒇': 20,
    '⒈': 1,
    '㈠': 1,
    '㊉': 10,
    '❶': 1,
  })
  reads(fromCircled, { '': null, a: null, '1': null, '①②': null, 'ⓐ': null })
})

test('Roman numerals', () => {
  reads(fromRoman, { I: 1, IV: 4, ix: 9, XIV: 14, MCMXCIX: 1999, Ⅳ: 4, ⅻ: 12 })
  reads(fromRoman, { '': null, IIII: null, VX: null, Iv: null, A: null, IC: null })
})

test('Roman numerals and circled figures are written as they are read', () => {
  for (let value = 1; value < 4000; value++) assert.equal(fromRoman(toRoman(value)), value)
  assert.equal(toRoman(1994), 'MCMXCIV')
  for (let value = 1; value <= 50; value++) assert.equal(fromCircled(toCircled(value) ?? ''), value)
  assert.deepEqual([toCircled(1), toCircled(50), toCircled(0), toCircled(51)], ['①', '㊿', null, null])
})

test('years of the Republic', () => assert.equal(fromRocYear(112), 2023))
