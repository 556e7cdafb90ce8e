import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LinkMark } from '../../src/schemas/index.ts'
import { alignByObject } from '../../src/site/align-by-object.ts'
import { coverageOf, percentOf, restOf } from '../../src/site/shared-coverage.ts'

/** Marks of each place of some words, named as they are or by another name: `基站=5G网络`. */
const marksOf = (text: string, ...words: string[]): LinkMark[] =>
  words
    .flatMap((word) => {
      const [said = '', label = said] = word.split('=')
      return [...text.matchAll(new RegExp(said, 'g'))].map(({ index }) => ({
        ...{ start: index, end: index + said.length, kind: 'concept' as const, label },
      }))
    })
    .sort((x, y) => x.start - y.start)

test('sentences about one object stand side by side, in the order of the provision, titles last', () => {
  const own = { title: '建设基站。', text: '建设基站。加快区块链应用。多建基站，铺设光网。' }
  const first = { title: '', text: '铺光网。\n区块链试点。5G网络覆盖。' }
  const second = { title: '基站', text: '没有别的。' }
  const rows = alignByObject(own, [
    {
      ...first,
      own: marksOf(own.text, '基站=5G网络', '光网', '区块链'),
      theirs: marksOf(first.text, '5G网络', '光网', '区块链'),
    },
    { ...second, own: marksOf(own.text, '区块链'), theirs: [] },
  ])
  const show = rows.map(({ objects, own: { start, end }, others }) => [
    objects.join(' '),
    own.text.slice(start, end),
    ...others.flatMap(({ index, stretches }) => [
      index,
      ...stretches.map((each) => first.text.slice(each.start, each.end)),
    ]),
  ])
  assert.deepEqual(show, [
    ['区块链', '加快区块链应用。', 0, '区块链试点。'],
    ['5G网络 光网', '多建基站，铺设光网。', 0, '铺光网。', '5G网络覆盖。'],
  ])
})

test('covered are the characters of runs of eight, whatever width and script, white space not counted', () => {
  const coverage = coverageOf(['網絡化協同，智能化制造。\n网络化', '其他'], ['网络化协同,智能化制造'])
  assert.deepEqual(coverage, { covered: 11, characters: 17 })
  assert.deepEqual([percentOf(coverage), restOf(coverage)], ['64.7', '35.3'])
})
