import assert from 'node:assert/strict'
import { readQuery } from '../../../src/text/lookalikes.ts'
import { test } from 'node:test'
import fc from 'fast-check'
import { QUOTE_TOKEN, stretchOf, tokenize } from '../../../src/search/format/tokens.ts'

const normal = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
const anyText = fc.string({ unit: 'grapheme' })
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes))

test('a text and its normal form are spelt alike', () => {
  for (const [text, same] of [
    ['５Ｇ　基站', '5g基站'],
    ['10G PON', '10gpon'],
    ['（一）', '(一)'],
    ['㎡℃', 'm2°c'],
    ['ｶﾞ', 'ガ'],
    ['「双随机」', '“双随机”'],
    ['e\u0301', 'é'],
  ] as const) {
    assert.equal(tokenize(text).tokens, tokenize(same).tokens, text)
  }
})

test('different characters are spelt differently, in tokens that Pagefind leaves alone', () => {
  const seen = new Map<string, string>()
  for (let code = 0; code < 0x30000; code++) {
    const char = String.fromCodePoint(code)
    if (normal(char) !== char || readQuery(char) !== char) continue
    const { tokens } = tokenize(char)
    assert.match(tokens, /^[a-z0-9\u3400-\u4dbf\u4e00-\u9fff]+$/, code.toString(16))
    if (tokens === QUOTE_TOKEN) continue
    assert.equal(seen.get(tokens), undefined, `${char} and ${seen.get(tokens)}`)
    seen.set(tokens, char)
  }
})

test('a run of tokens is found exactly where the run of characters is', () => {
  const chars = fc.constantFrom(
    '数',
    '据',
    'g',
    'G',
    '5',
    '、',
    '。',
    '—',
    '𠮷',
    '😀',
    '〇',
    'é',
    '％',
    ' ',
    '\ud842',
    '㐀',
  )
  const text = fc.array(chars, { maxLength: 30 }).map((list) => list.join(''))
  const part = fc.array(chars, { minLength: 1, maxLength: 3 }).map((list) => list.join(''))
  fc.assert(
    fc.property(text, part, (whole, wanted) => {
      fc.pre(normal(wanted) !== '')
      const points = (s: string) => Array.from(normal(s), (char) => char.codePointAt(0)).join(',')
      const held = `,${points(whole)},`.includes(`,${points(wanted)},`)
      assert.equal(tokenize(whole).tokens.includes(tokenize(wanted).tokens), held)
    }),
  )
})

test('any string is spelt; the map ascends and stays within it', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, anyUnits), (text) => {
      const { tokens, map } = tokenize(text)
      assert.equal(map.length, tokens.length)
      for (const [i, offset] of map.entries()) assert.ok(offset >= (map[i - 1] ?? 0) && offset < text.length)
    }),
  )
})

test('a stretch of tokens leads back to the text, without the space after it', () => {
  const text = '部署１０Ｇ PON端口'
  const spelt = tokenize(text)
  const at = spelt.tokens.indexOf('10gpon')
  assert.equal(text.slice(...stretchOf(spelt, text, at, at + 6)), '１０Ｇ PON')
  assert.equal(text.slice(...stretchOf(spelt, text, at, at + 3)), '１０Ｇ')
})
