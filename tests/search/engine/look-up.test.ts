import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lookUp } from '../../../src/search/engine/look-up.ts'
import { longestParts } from '../../../src/search/engine/query-parts.ts'
import { parseQuery } from '../../../src/search/engine/query.ts'
import type { Script } from '../../../src/policy/tree.ts'
import type { ProvisionRow } from '../../../src/schemas/index.ts'
import { memoryIndex, provision } from './memory-index.ts'

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

async function find(provisions: ProvisionRow[], query: string, script: Script = 'Hans', options = {}) {
  const index = memoryIndex(provisions, options)
  return index.ids((await lookUp(parseQuery(query), script, index)).rows)
}

const few = [
  provision(
    'a',
    1,
    '建设5G基站',
    '1.建设5G基站。部署１０Ｇ PON端口，PUE低于1.3。',
    '1.建設5G基站。部署１０Ｇ PON端口，PUE低於1.3。',
  ),
  provision(
    'a',
    2,
    '数据要素',
    '推行“双随机、一公开”监管，围绕显著问题。',
    '推行「雙隨機、一公開」監管，圍繞顯著問題。',
  ),
  provision(
    'b',
    1,
    '“一网通办”',
    '规模部署10G—PON端口，随着里程增加，公里数为百。',
    '規模部署10G—PON端口，隨著里程增加，公里數為百。',
  ),
  provision('b', 2, '', '在村里建设数据中心。', '在村裡建設數據中心。'),
]

test('a query finds every provision that holds it and no other', async () => {
  const expected: Record<string, string[]> = {
    '5G基站': ['a/1'],
    g基: ['a/1'],
    '10G PON': ['a/1'],
    '"10G PON"': ['a/1'],
    '10G—PON': ['b/1'],
    pue: ['a/1'],
    ＰＵＥ: ['a/1'],
    '1.3。': ['a/1'],
    数: ['a/2', 'b/1', 'b/2'],
    建设: ['a/1', 'b/2'],
    '。': ['a/1', 'a/2', 'b/1', 'b/2'],
    要素推行: [],
    机一公: [],
    '双随机、一公开': ['a/2'],
    '“双随机、一公开”': ['a/2'],
    '「雙隨機、一公開」': ['a/2'],
    '推行“双随机、一公开”监管': ['a/2'],
    推行双随机: [],
    '通办“一网': [],
    '“围绕显著”问题': [],
    一网通办: ['b/1'],
    '数据 建设': ['b/2'],
    '数据 -建设': ['a/2'],
    '-数据': [],
    'PON 端口': ['a/1', 'b/1'],
    '端口 IPv6': [],
    數据: ['a/2', 'b/2'],
    '': [],
    ' 　 ': [],
    '\ud800': [],
    '.*': [],
  }
  for (const [query, ids] of Object.entries(expected)) assert.deepEqual(await find(few, query), ids, query)
})

test('a character of both scripts is read in the script of the page', async () => {
  for (const script of ['Hans', 'Hant'] as const) {
    assert.deepEqual(await find(few, '显著', script), ['a/2'])
    assert.deepEqual(await find(few, '顯著', script), ['a/2'])
    assert.deepEqual(await find(few, '隨著', script), ['b/1'])
    assert.deepEqual(await find(few, '随着', script), ['b/1'])
    assert.deepEqual(await find(few, '村裏', script), ['b/2'])
  }
  assert.deepEqual(await find(few, '著', 'Hans'), ['a/2'])
  assert.deepEqual(await find(few, '著', 'Hant'), ['a/2', 'b/1'])
})

test('a word that nothing holds in the script it is read in first is read in the other', async () => {
  // 随着里程, in Traditional 隨著里程: 著里程 says nothing of its script, and no Simplified page shows it.
  for (const script of ['Hans', 'Hant'] as const) {
    assert.deepEqual(await find(few, '著里程', script), ['b/1'])
    assert.deepEqual(await find(few, '着里程', script), ['b/1'])
    assert.deepEqual(await find(few, '著问', script), ['a/2'])
  }
})

test('names with a space are found joined where they occur, else word by word', async () => {
  const rows = [
    provision('a', 1, '', '发展 IPv6 和 5G 网络'),
    provision('a', 2, '', '部署 10G PON'),
    provision('a', 3, '', 'PON，10G'),
  ]
  assert.deepEqual(await find(rows, 'IPv6 5G'), ['a/1'])
  assert.deepEqual(await find(rows, '10G PON'), ['a/2'])
})

/** Ways to the same result: which characters are common, and whether the index or the text is looked at. */
const ways = fc.record({ floor: fc.constantFrom(1, 3, 1025), few: fc.constantFrom(-Infinity, 1, 12) })

test('any stretch of any text is found exactly, in either script, however the text is cut', async () => {
  const chars = fc.constantFrom(...'数据数据建设网一，。“”5G—', ' ', '里', '著')
  const hantOf = new Map(
    [...'数數据據设設网網“「”」'].flatMap((char, i, all) => (i % 2 ? [] : [[char, all[i + 1] ?? char]])),
  )
  const toHant = (text: string) => Array.from(text, (char) => hantOf.get(char) ?? char).join('')
  const text = fc.array(chars, { minLength: 1, maxLength: 24 }).map((list) => list.join(''))
  const corpus = fc.array(fc.tuple(fc.array(chars, { maxLength: 4 }), text), { minLength: 1, maxLength: 8 })
  const place = fc.record({ which: fc.nat(), from: fc.nat(), length: fc.integer({ min: 1, max: 6 }) })
  await fc.assert(
    fc.asyncProperty(corpus, place, ways, async (rows, { which, from, length }, options) => {
      const provisions = rows.map(([title, words], i) =>
        provision(i % 3 ? 'a' : 'b', i, title.join(''), words, toHant(words)),
      )
      const source = provisions[which % provisions.length]?.text ?? ''
      const query = source.slice(from % source.length, (from % source.length) + length)
      fc.pre(/^[^\s“”]+$/.test(query))
      const wanted = provisions.filter(
        (row) => fold(row.text) !== '' && [row.title, row.text].some((each) => fold(each).includes(fold(query))),
      )
      const ids = wanted.map(({ id }) => id).sort()
      for (const asked of [query, toHant(query)]) {
        for (const script of ['Hans', 'Hant'] as const) {
          assert.deepEqual((await find(provisions, asked, script, options)).sort(), ids, JSON.stringify(asked))
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('of several words each has to stand in the provision, excluded ones must not', async () => {
  const chars = fc.constantFrom(...'数据建设网一，。')
  const text = fc.array(chars, { minLength: 1, maxLength: 20 }).map((list) => list.join(''))
  const word = fc.array(chars, { minLength: 1, maxLength: 3 }).map((list) => list.join(''))
  const words = fc.array(word, { minLength: 1, maxLength: 3 })
  const corpus = fc.array(text, { minLength: 1, maxLength: 16 })
  await fc.assert(
    fc.asyncProperty(
      corpus,
      words,
      fc.array(word, { maxLength: 2 }),
      ways,
      async (texts, wanted, excluded, options) => {
        const provisions = texts.map((each, i) => provision(`d${i}`, i, '', each))
        const query = [...wanted, ...excluded.map((each) => `-${each}`)].join(' ')
        const ids = provisions
          .filter((row) => wanted.every((each) => row.text.includes(each)))
          .filter((row) => !excluded.some((each) => row.text.includes(each)))
          .map(({ id }) => id)
        assert.deepEqual(await find(provisions, query, 'Hans', options), ids, query)
      },
    ),
    { numRuns: 200 },
  )
})

test('a phrase of common characters is found by its pairs, without the lists of its characters', async () => {
  const filler = (i: number) => Array.from({ length: 200 }, (_, k) => '数据建设网络'[(i * k + (k >> 2)) % 6]).join('')
  const rows = Array.from({ length: 40 }, (_, i) => provision(`d${i}`, i, '', `${filler(i)}以数字${filler(i + 1)}`))
  const index = memoryIndex(rows, { floor: 33, few: 12 })
  const { rows: found } = await lookUp(parseQuery('以数字数据'), 'Hans', index)
  const wanted = rows.filter(({ text: words }) => words.includes('以数字数据')).map(({ id }) => id)
  assert.deepEqual(index.ids(found), wanted)
  assert.ok(index.asked.postings.filter((key) => key.length === 1).length <= 2, index.asked.postings.join())
  assert.ok(index.asked.leaves.length <= 12, `${index.asked.leaves.length} leaves`)
})

test('a long query is read off the text instead of fetching the whole index', async () => {
  const filler = (i: number) =>
    String.fromCharCode(...Array.from({ length: 900 }, (_, k) => 0x4e00 + ((i * 31 + k * 7) % 900)))
  const rows = Array.from({ length: 60 }, (_, i) => provision('a', i, '', filler(i)))
  const index = memoryIndex(rows, { few: 0 })
  const query = rows[40]?.text.slice(100, 160) ?? ''
  const { rows: found } = await lookUp(parseQuery(query), 'Hans', index)
  assert.ok(index.ids(found).includes('a/40'))
  assert.ok(index.asked.postings.length < 10, `${index.asked.postings.length} postings`)
})

test('a corpus of few leaves is read, without the index', async () => {
  const index = memoryIndex(few, { few: 12 })
  assert.deepEqual(index.ids((await lookUp(parseQuery('建设'), 'Hans', index)).rows), ['a/1', 'b/2'])
  assert.deepEqual(index.asked.postings, [])
})

test('where nothing is found, the longest parts that occur are offered', async () => {
  const index = memoryIndex(few)
  const parts = async (query: string) => (await longestParts(parseQuery(query), 'Hans', index)).map(({ text }) => text)
  assert.deepEqual(await parts('数据中心一网通办之'), ['数据中心', '一网通办'])
  assert.deepEqual(await parts('数据 宇宙'), ['数据'])
  assert.deepEqual(await parts('宙宇'), [])
  assert.deepEqual(await parts('数宙'), ['数'])
})

test('a word in its right form is found whatever form the page has, and only where nothing holds it as typed', async () => {
  const provisions = [
    provision('a', 1, '', '推进污泥干化处置。', '推進污泥幹化處置。'),
    provision('a', 2, '', '支持乾安县发展，干部带头。', '支持乾安縣發展，幹部帶頭。'),
  ]
  for (const script of ['Hans', 'Hant'] as const) {
    assert.deepEqual(await find(provisions, '污泥乾化', script), ['a/1'])
    assert.deepEqual(await find(provisions, '乾安', script), ['a/2'])
    assert.deepEqual(await find(provisions, '污泥乾化 发展', script), [])
    assert.deepEqual(await find(provisions, '乾部', script), ['a/2'])
  }
  const both = [...provisions, provision('b', 1, '', '学习乾化。发展', '學習乾化。發展')]
  assert.deepEqual(await find(both, '乾化'), ['b/1'])
})

test('a character beyond U+FFFF is found by its form in the other script', async () => {
  const provisions = [
    provision('a', 1, '', '展出赵孟𫖯书画。', '展出趙孟頫書畫。'),
    provision('a', 2, '', '书画。', '書畫。'),
  ]
  for (const query of ['赵孟𫖯', '趙孟頫', '孟頫書畫', '孟𫖯书画'])
    for (const script of ['Hans', 'Hant'] as const)
      assert.deepEqual(await find(provisions, query, script), ['a/1'], query)
})

test('of a long stretch lists are read until two leaves are left; of a short one its dozen leaves are', async () => {
  const said = '完善数据基础制度，推进公共数据授权运营，建设数据流通设施。'
  const rows = Array.from({ length: 10 }, (_, n) =>
    provision(
      `d${n}`,
      1,
      '',
      `${said}${said.split('').reverse().join('')}${n === 4 ? '公共数据运营制度授权流通设施' : ''}`,
    ),
  )
  const leavesFor = async (query: string) => {
    const index = memoryIndex(rows, { floor: 3, few: 12 })
    const found = index.ids((await lookUp(parseQuery(query), 'Hans', index)).rows)
    return { found, leaves: index.asked.leaves.length }
  }
  const long = await leavesFor('公共数据运营制度授权流通设施')
  assert.deepEqual(long.found, ['d4/1'])
  assert.ok(long.leaves <= 2, `${long.leaves} leaves`)
  const short = await leavesFor('公共数据')
  assert.deepEqual([short.found.length, short.leaves], [10, 10])
})
