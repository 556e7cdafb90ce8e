import assert from 'node:assert/strict'
import { test } from 'node:test'
import { annotateAgencies } from '../../src/annotate/annotate-agencies.ts'
import { buildAgencies, responsibleOf, withoutRepeats } from '../../src/corpus/build-agencies.ts'
import { ownTexts, provisionsOf } from '../../src/policy/index.ts'
import { functionOf } from '../../src/policy/mentions.ts'
import { agencyRow } from '../../src/schemas/index.ts'
import { agencies, policyOf, regionOf } from '../annotate/vocabulary.ts'

const same = (text: string) => text

const read = (place: string, ...measures: string[]) =>
  provisionsOf(annotateAgencies(policyOf(measures, { id: place, region: regionOf(place) }), agencies)).map(
    ({ node }) => ({
      id: `${place}/${node.anchor}`,
      texts: ownTexts(node),
    }),
  )

test('gives what a provision names, once each', () => {
  const [provision] = read('福建省', '甲。（牵头单位：省发改委；配合单位：省工信厅）乙。（牵头单位：省发改委）')
  assert.deepEqual(responsibleOf(provision?.texts ?? [], same), [
    { role: 'lead', name: '省发改委', agency: '350000-fagai' },
    { role: 'support', name: '省工信厅', agency: '350000-gongxin' },
  ])
})

test('gathers mentions and short names by agency', () => {
  const provisions = [
    ...read('福建省', '甲。（责任单位：省发改委）', '乙。（责任单位：省发展改革委、有关单位）'),
    ...read('浙江省', '丙。（责任单位：省经信厅）'),
  ]
  const rows = buildAgencies(provisions, { toHans: same, toHant: same })
  for (const row of rows) agencyRow.parse(row)
  assert.deepEqual(
    rows.map(({ name, short, mentions, resolved }) => [
      name,
      short,
      mentions.map(({ provision }) => provision),
      resolved,
    ]),
    [
      ['浙江省经济和信息化厅', ['省经信厅'], ['浙江省/1'], true],
      ['福建省发展和改革委员会', ['省发改委', '省发展改革委'], ['福建省/1', '福建省/2'], true],
      ['有关单位', ['有关单位'], ['福建省/2'], false],
    ],
  )
})

test('agencies share a function by their key, unless it is only made of their name', () => {
  assert.equal(functionOf({ id: '330000-gongxin', name: '浙江省经济和信息化厅' }), 'gongxin')
  assert.equal(functionOf({ id: '330000-xuanchuan', name: '中共浙江省委宣传部' }), 'xuanchuan')
  const [own] = buildAgencies(read('福建省', '甲。（责任单位：东数科技公司）'), { toHans: same, toHant: same })
  assert.equal(own && functionOf(own), null)
})

test('a witness’s mention is not counted again where its document has the provision itself', () => {
  const provisions = read('福建省', '甲。（责任单位：省工信厅）').flatMap(({ id, texts }) => [
    { id, texts },
    { id: id.replace('福建省', '转载'), texts },
    { id: '转载/box-1', texts },
  ])
  const trees = [policyOf([], { id: '福建省' }), policyOf([], { id: '转载', witnessOf: '福建省' })]
  const rows = withoutRepeats(buildAgencies(provisions, { toHans: same, toHant: same }), provisions, trees)
  assert.deepEqual(
    rows.flatMap(({ mentions }) => mentions.map(({ provision }) => provision)),
    ['福建省/1', '转载/box-1'],
  )
})
