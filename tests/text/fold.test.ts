import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { anyText } from './any-text.ts'
import { INVISIBLE } from '../../src/text/lookalikes.ts'
import { foldForSearch, stripForSearch } from '../../src/text/fold.ts'
import { simplifiedToTaiwan, taiwanToSimplified } from '../../src/text/opencc.ts'
import { converter, lines, simplifiedLines } from './seeds.ts'

/** Width, case and white space as the checks of the public data fold them. */
const foldWidth = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '').replace(INVISIBLE, '')

test('width, case, script and quotation marks fold, unit by unit', () => {
  assert.equal(foldForSearch('５Ｇ基站，IPv6（PUE）'), '5g基站,ipv6(pue)')
  assert.equal(foldForSearch('黑龍江省數據、裡、裏、顯著、着力'), '黑龙江省数据、里、里、显着、着力')
  assert.equal(foldForSearch('「雙隨機」『十四五』“双随机”'), '"双随机""十四五""双随机"')
  assert.equal(foldForSearch('計畫與計劃'), foldForSearch('计划与计划'))
  assert.equal(foldForSearch('１　２㎡ﬁ'), '1 2㎡ﬁ')
})

test('any text keeps its length and is folded once for all', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldForSearch(text)
      assert.equal(folded.length, text.length)
      assert.equal(foldForSearch(folded), folded)
    }),
    { numRuns: 2000 },
  )
})

test('both scripts of every line of the seeds fold to one', () => {
  for (const line of simplifiedLines) assert.equal(foldForSearch(converter.toHant(line)), foldForSearch(line))
  for (const line of lines) assert.equal(foldForSearch(converter.toHans(line)), foldForSearch(line))
})

test('both sides of every conversion of OpenCC fold to one, as far as they are single units', () => {
  for (const [from, to] of [...simplifiedToTaiwan(), ...taiwanToSimplified().flat()]) {
    if (/[\ud800-\udfff]/.test(from + to)) continue
    assert.equal(foldForSearch(from), foldForSearch(to), `${from} ${to}`)
  }
})

test('without white space, with expanding characters written out, offsets lead back', () => {
  const { text, map } = stripForSearch('全 省１００㎡　ＰＵＥ')
  assert.equal(text, '全省100m2pue')
  assert.deepEqual(map, [0, 2, 3, 4, 5, 6, 6, 8, 9, 10])
})

test('stripping equals folding the whole text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: stripped, map } = stripForSearch(text)
      assert.equal(stripped, foldForSearch(foldWidth(text)))
      assert.equal(map.length, stripped.length)
      for (let i = 0; i < map.length; i++) {
        const at = map[i] ?? -1
        assert.ok(at >= (map[i - 1] ?? 0) && at < text.length)
      }
    }),
    { numRuns: 5000 },
  )
})

test('a text of the seeds stripped is the folded text without its white space', () => {
  for (const line of lines)
    assert.equal(stripForSearch(line).text, foldForSearch(line).replace(/\s/g, '').replaceAll('…', '...'))
})

test('it is small and carries no dictionary to the browser', () => {
  const modules = ['fold', 'lookalikes', 'ts-characters'].map((name) =>
    readFileSync(new URL(`../../src/text/${name}.ts`, import.meta.url)),
  )
  assert.doesNotMatch(modules.join('\n'), /from '(?!\.\/(?:ts-characters|lookalikes)\.ts)/)
  assert.ok(brotliCompressSync(Buffer.concat(modules)).length < 11_000)
})
