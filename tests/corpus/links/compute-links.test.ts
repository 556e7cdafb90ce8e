import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { computeLinks } from '../../../src/corpus/links/compute-links.ts'
import type { ComparedRow } from '../../../src/corpus/links/measure-text.ts'
import { conceptVocabulary } from '../../../src/schemas/vocabulary-concepts.ts'
import { documentsOf, measure, vocabulary } from './rows.ts'
import { grammar } from '../../grammar.ts'

const link = (rows: ComparedRow[], documents = documentsOf(rows)) =>
  computeLinks(rows, { vocabulary, grammar, documents }).map(({ parts, ...found }) => ({ ...found, parts: parts() }))
const pairs = (rows: ComparedRow[]) => link(rows).map(({ a, b }) => `${a} ${b}`)

/** Measures about other things, so that words have a rarity. */
const others = ['甲', '乙', '丙'].flatMap((document) => [
  measure(`${document}/8`, '保护黑土地', `开展${document}地耕地质量调查，落实秸秆还田。`),
  measure(`${document}/9`, '整治河道', `清理${document}河淤积，修复岸线。`),
])

test('links measures about one thing under different names and says what it is', () => {
  const rows = [
    ...others,
    measure('甲/1', '推进5G基站建设', '扩大5G基站覆盖，建设千兆光纤网络。'),
    measure('乙/1', '优化5G网络', '加快5G网络建设，实现“双千兆”。'),
  ]
  const [found] = link(rows).filter(({ a, b }) => a.endsWith('/1') && b.endsWith('/1'))
  assert.match(found?.reason ?? '', /^两条[^：]+：.*5G/)
  assert.equal(found?.parts[0]?.name, '5G网络')
})

test('one object of a long measure is enough for a link, a word in passing counts little', () => {
  const long = '开展普惠托育。发展在线教育服务。整修体育场馆。办好社区食堂，扩大供给。'
  const rows = [
    ...others,
    measure('甲/1', '发展智慧教育', '建设在线教育平台，扩大优质课程供给。'),
    measure('乙/1', '改善民生', long),
    measure('丙/1', '布局智算中心', '面向区块链、在线教育等领域，建设算力中心，降低用电成本，设立风险补偿资金。'),
  ]
  const score = (from: string) => link(rows).find(({ a, b }) => a === from && b === '甲/1')?.score ?? 0
  assert.ok(score('乙/1') > 0.5)
  assert.ok(score('丙/1') < score('乙/1') / 2)
})

test('a kind or part speaks of the whole', () => {
  const rows = [
    ...others,
    measure('甲/1', '布局区块链', '建设区块链主干网，扩大区块链应用。'),
    measure('乙/1', '打造软件名城', '推进区块链试点建设。'),
  ]
  assert.ok(pairs(rows).includes('乙/1 甲/1'))
})

test('generic words, the responsibility clause and a means in passing link nothing', () => {
  const clause = '（责任单位：省工信厅、省发改委、省财政厅、省通信管理局）'
  const rows = [
    ...others,
    measure('甲/1', '推进体育平台建设', `加快整修足球场地，推进开放，培养裁判人才。${clause}`),
    measure('乙/1', '推进林业平台发展', `加快防治松材线虫，推进建设苗圃，引进植保人才。${clause}`),
  ]
  assert.deepEqual(
    pairs(rows).filter((pair) => /\/1 .*\/1/.test(pair)),
    [],
  )
})

test('a pair far weaker than what both have in each other’s document is none', () => {
  const rows = [
    ...others,
    measure('甲/1', '推进5G基站建设', '扩大5G基站覆盖，重点覆盖医院、学校、车站。'),
    measure('甲/2', '培育区块链', '建设区块链主干网，扩大区块链应用，培训5G维护人员。'),
    measure('乙/1', '推进5G基站建设', '扩大5G基站覆盖，重点覆盖医院、学校、商场。'),
    measure('乙/2', '发展区块链', '建设区块链主干网，扩大区块链试点。'),
  ]
  assert.deepEqual(
    pairs(rows).filter((pair) => /\/[12] .*\/[12]/.test(pair)),
    ['乙/1 甲/1', '乙/2 甲/2'],
  )
})

test('a short word across two others is no mention', () => {
  const words = conceptVocabulary.parse({ generic: '', concepts: [{ id: 'home', name: '家政服务', words: '家政' }] })
  const rows = [
    ...others,
    measure('甲/1', '落实扶持办法', '争取国家政策资金，担保贷款贴息。'),
    measure('乙/1', '改善民生', '扩大家政、购物供给。'),
  ]
  const found = computeLinks(rows, { vocabulary: words, grammar, documents: documentsOf(rows) })
  assert.ok(!found.some(({ a, b }) => a.endsWith('/1') && b.endsWith('/1')))
})

test('the same measure is about one object in like words; an object alone is related', () => {
  const text = '扩大5G基站覆盖，重点覆盖医院、学校、车站，简化审批，降低电价。'
  const relationWith = (title: string, other: string) => {
    const rows = [...others, measure('甲/1', '推进5G基站建设', text), measure('乙/1', title, other)]
    return link(rows).find(({ a, b }) => a === '乙/1' && b === '甲/1')?.relation
  }
  assert.equal(relationWith('推进5G基站建设', '扩大5G基站覆盖，重点覆盖医院、学校、商场，简化审批。'), 'same')
  assert.equal(relationWith('改善山区民生', '整修体育场馆，办好社区食堂，建设5G基站。'), 'related')
})

test('a corpus that no concept names is linked by its wording: like regulation of one object, not another', () => {
  const rows = [
    ...others,
    measure('甲/art-3', '', '下列规范性文件应当自发布之日起三十日内报送常务委员会备案：规章、决定、命令。', 'article'),
    measure('乙/art-5', '', '市政府制定的规章、决定和命令等规范性文件应当报送常务委员会备案。', 'article'),
    measure('丙/art-7', '', '业主委员会应当公示物业服务合同和车位收费。', 'article'),
  ]
  const found = link(rows).filter(({ shown }) => shown)
  assert.deepEqual(
    found.filter(({ a, b }) => a.includes('art') || b.includes('art')).map(({ a, b }) => `${a} ${b}`),
    ['乙/art-5 甲/art-3'],
  )
  assert.match(found.find(({ a }) => a === '乙/art-5')?.reason ?? '', /规范性文件|备案/)
})

test('a liability, praise and the departments in charge link nothing', () => {
  const of = (document: string, object: string) => [
    measure(
      `${document}/art-1`,
      '',
      `发展改革、财政、民政、住房和城乡建设等部门按照各自职责做好${object}工作。`,
      'article',
    ),
    measure(`${document}/art-2`, '', `对在${object}工作中作出突出贡献的单位，按照规定给予表彰和奖励。`, 'article'),
    measure(
      `${document}/art-3`,
      '',
      `${object}管理人员玩忽职守的，依法给予处分；构成犯罪的，依法追究刑事责任。`,
      'article',
    ),
  ]
  const found = link([...others, ...of('甲', '供热'), ...of('乙', '古籍')])
  assert.deepEqual(
    found.filter(({ a, shown }) => shown && a.includes('art')),
    [],
  )
})

test('what stands in the other document again is linked to its copy, not to what stands beside it', () => {
  const text = '扩大5G基站覆盖，建设千兆光纤网络，完善双随机、一公开监管，推广在线教育，整修体育场馆，办好社区食堂。'
  const rows = [
    ...others,
    measure('甲/1', '推进5G基站建设', text),
    measure('乙/1', '推进5G基站建设', text),
    measure('乙/2', '优化5G网络', '加快5G基站建设，扩大5G基站覆盖。'),
  ]
  assert.deepEqual(
    pairs(rows).filter((pair) => pair.includes('甲/1')),
    ['乙/1 甲/1'],
  )
})

test('never links within a document, nor a document and its witness; a box only the witness has is linked', () => {
  const text = '扩大5G基站覆盖，建设千兆光纤网络。'
  const rows = [
    ...others,
    measure('甲/1', '推进5G基站建设', text),
    measure('甲/2', '推进5G网络建设', text),
    measure('甲抄/1', '推进5G基站建设', text),
    measure('甲抄/box-1', '5G工程', text, 'box'),
    measure('乙/1', '优化5G网络', '加快5G网络建设。'),
  ]
  const documents = documentsOf(rows).map(({ id }) => ({ id, witness_of: id === '甲抄' ? '甲' : null }))
  const found = link(rows, documents).map(({ a, b }) => `${a} ${b}`)
  assert.deepEqual(
    found.filter((pair) => pair.includes('抄')),
    ['乙/1 甲抄/box-1'],
  )
  assert.ok(!found.some((pair) => /^甲.* 甲/.test(pair)))
})

test('many copies are linked to the first one, not to each other', () => {
  const text = '扩大5G基站覆盖，建设千兆光纤网络，完善双随机、一公开监管，推广在线教育，整修体育场馆，办好社区食堂。'
  const copies = Array.from({ length: 40 }, (_, at) =>
    measure(`copy-${String(at).padStart(2, '0')}/1`, '推进5G基站建设', `第${at}批。${text}`),
  )
  const found = link([...others, ...copies]).filter(({ a, b }) => a.startsWith('copy') && b.startsWith('copy'))
  assert.equal(found.length, 39)
  assert.ok(found.every(({ a, relation }) => a === 'copy-00/1' && relation === 'same'))
})

test('takes bad input: nothing, one document, two words, agencies only, a very long provision', () => {
  assert.deepEqual(link([]), [])
  assert.deepEqual(link([measure('甲/1', '建设5G', '5G。'), measure('甲/2', '建设5G', '5G。')]), [])
  const rows = [
    measure('甲/1', '', '开展。'),
    { ...measure('乙/1', '', ''), text: '（责任单位：省工信厅）' },
    measure('丙/1', '建设算力中心', '建设超算中心，'.repeat(4000)),
    measure('丁/1', '建设智算中心', '布局算力中心。'),
  ]
  assert.ok(pairs(rows).every((pair) => pair === '丁/1 丙/1'))
})

test('gives the same links whatever the order of rows, sorted, each pair once, with scores and reasons', () => {
  const word = fc.constantFrom(
    '5G',
    '双千兆',
    '区块链',
    '在线教育',
    '算力中心',
    '人才',
    '推进',
    '、',
    '，',
    '。',
    '河道',
  )
  const rows = fc
    .array(fc.tuple(fc.constantFrom('甲', '乙', '丙'), fc.array(word, { minLength: 1, maxLength: 12 })), {
      maxLength: 12,
    })
    .map((list) => list.map(([document, words], at) => measure(`${document}/${at}`, words[0] ?? '', words.join(''))))
  fc.assert(
    fc.property(rows, (list) => {
      const found = link(list)
      assert.deepEqual(link([...list].reverse()), found)
      const keys = found.map(({ a, b }) => `${a} ${b}`)
      assert.deepEqual([...new Set(keys)].sort(), keys)
      for (const { a, b, score, reason } of found) {
        assert.ok(a < b && a[0] !== b[0])
        assert.ok(score > 0 && reason.length > 6)
      }
    }),
    { numRuns: 20 },
  )
})
