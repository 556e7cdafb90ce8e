import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DocumentRow } from '../../src/schemas/index.ts'
import { documentsByPlace, levelOf } from '../../src/site/by-place.ts'
import { genreOf } from '../../src/site/genre.ts'
import { countYears } from '../../src/site/year-counts.ts'

const counts = { characters: 1, provisions: 1, measures: 1, targets: 0, links: 0, agencies: 0, boxes: 0 }

function row(id: string, region: DocumentRow['region'], dated: string | null = null): DocumentRow {
  const seed = { file: `${id}.txt`, sha256: '0'.repeat(64), characters: 1 }
  const rest = { number: null, published: null, horizon: null, witness_of: null, url: `/documents/${id}/` }
  return {
    id,
    title: id,
    title_hant: id,
    title_en: null,
    issuer: [],
    issuer_en: [],
    region_en: null,
    dated,
    region,
    script: 'Hans',
    seed,
    counts,
    ...rest,
  }
}

const place = (code: string, name: string, level: 'nation' | 'province' | 'prefecture' | 'county') => ({
  code,
  name,
  level,
})

test('hundreds of documents are sorted by province and city: the nation first, no known place last', () => {
  const cities = Array.from({ length: 300 }, (_, index) =>
    row(`c${index}`, place(`33${String((index % 11) + 1).padStart(2, '0')}00`, `市${index % 11}`, 'prefecture')),
  )
  const rows = [
    row('none', null),
    ...cities,
    row('province', place('330000', '浙江省', 'province')),
    row('county', place('220122', '农安县', 'county')),
    row('nation', place('000000', '国家', 'nation')),
  ]
  const groups = documentsByPlace(rows)
  assert.deepEqual(
    groups.map(({ code, name, documents }) => [code, name, documents.length]),
    [
      ['00', '国家', 1],
      ['22', '吉林省', 1],
      ['33', '浙江省', 301],
      ['', '', 1],
    ],
  )
  const [first] = groups[2]?.places ?? []
  assert.equal(first?.documents[0]?.id, 'province')
  assert.equal(groups[2]?.places.length, 12)
  assert.deepEqual(rows.slice(-3).map(levelOf), ['province', 'county', 'nation'])
})

test('the genre of a title is what it ends with, before years and notes', () => {
  assert.equal(genreOf('浙江省数字经济发展“十四五”规划'), '规划')
  assert.equal(genreOf('长春市行动计划（2023—2025年）'), '计划')
  assert.equal(genreOf('若干规定（试行）（2020年修订）'), '规定')
  assert.equal(genreOf('〔无标题〕'), null)
})

test('years without a document are counted too, and those long ago together', () => {
  const years = countYears(['1981', '2015', '2020', '2024', '2024'].map((year) => row(year, null, year)))
  assert.equal(years.length, 15)
  assert.deepEqual(years[0], { name: '2011', earlier: true, count: 1 })
  assert.deepEqual(years.at(-1), { name: '2024', earlier: false, count: 2 })
  assert.equal(years.find(({ name }) => name === '2019')?.count, 0)
  assert.deepEqual(countYears([row('x', null)]), [])
})
