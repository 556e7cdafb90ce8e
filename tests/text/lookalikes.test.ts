import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyText } from './any-text.ts'
import { foldForSearch, stripForSearch } from '../../src/text/fold.ts'
import { INVISIBLE, radicals, readQuery, restoreLookalikes } from '../../src/text/lookalikes.ts'

test('radicals and compatibility ideographs become what they look like', () => {
  assert.equal(restoreLookalikes('江州省⼈⺠政府⼯业，⻓⻔⻋⻅⻛⻢⻝⻄'), '江州省人民政府工业，长门车见风马食西')
  assert.equal(restoreLookalikes('⽤⼾权益，⾭年'), '用户权益，青年')
  assert.equal(restoreLookalikes('\uf9f7\uf92f'), '立勞')
})

test('each radical of the table is one unit of its block and gives one ideograph', () => {
  assert.ok(radicals().length > 90)
  for (const [radical, ideograph] of radicals()) {
    assert.match(radical, /^[\u2e80-\u2eff]$/)
    assert.match(ideograph, /^[\u3400-\u9fff]$/)
  }
})

test('any text keeps its length and is restored once for all', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const restored = restoreLookalikes(text)
      assert.equal(restored.length, text.length)
      assert.equal(restoreLookalikes(restored), restored)
    }),
  )
})

for (const [name, ch] of [
  ['U+200B', '\u200b'],
  ['U+00AD', '\u00ad'],
  ['U+200E', '\u200e'],
  ['U+2060', '\u2060'],
  ['U+200D', '\u200d'],
  ['U+FE00', '\ufe00'],
  ['U+E0100', '\u{e0100}'],
] as const) {
  test(`${name} changes no query and no folded text`, () => {
    assert.equal(readQuery(`数字${ch}经济`), '数字经济')
    assert.equal(stripForSearch(`数字${ch}经济`).text, '数字经济')
  })
}

test('text and query fold alike, whichever has the radical', () => {
  assert.equal(foldForSearch('⻓期推进⺠⽣'), foldForSearch('长期推进民生'))
  assert.equal(stripForSearch('⻢铃薯').text, stripForSearch('馬鈴薯').text)
})

test('white space and words are none of what is not seen', () => {
  assert.equal('数字 经济，5G\u3000a\u0301'.replace(INVISIBLE, ''), '数字 经济，5G\u3000a\u0301')
})
