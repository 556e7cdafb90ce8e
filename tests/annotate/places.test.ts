import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findPlaces } from '../../src/annotate/place/place-matcher.ts'
import { annotatePlaces } from '../../src/annotate/annotate-places.ts'
import { textsOf } from '../../src/policy/index.ts'
import { placeMatcher, places, policyOf, regionOf, regions } from './vocabulary.ts'

const found = (text: string, place = '') =>
  findPlaces(text, placeMatcher, regionOf(place)).map(({ ref, start, end }) => `${text.slice(start, end)} ${ref}`)

test('finds divisions by full and short names, in either script', () => {
  assert.deepEqual(found('支持佳木斯、綏化、大兴安岭建设，哈尔滨市先行'), [
    '佳木斯 230800',
    '綏化 231200',
    '大兴安岭 232700',
    '哈尔滨市 230100',
  ])
})

test('finds zones, parks and waters of the vocabulary', () => {
  assert.deepEqual(found('平潭综合实验区、木兰溪、净月高新区、长三角'), [
    '平潭综合实验区 pingtan',
    '木兰溪 mulanxi',
    '净月高新区 jingyue',
    '长三角 changsanjiao',
  ])
})

test('takes no part of another word or of an organisation', () => {
  assert.deepEqual(found('西南通道、沿海口岸、吉林大学、长春光机所、城区'), [])
})

test('a name of several places counts in its own region only', () => {
  assert.deepEqual(found('在朝阳区建设', '长春市'), ['朝阳区 220104'])
  assert.deepEqual(found('在朝阳区建设', '福建省'), [])
})

test('marks the first occurrence in a provision and not the own place', () => {
  const policy = policyOf(['福建省支持福州、泉州，福州先行', '福州'], { region: regionOf('福建省') })
  const refs = textsOf(annotatePlaces(policy, placeMatcher)).map(({ spans }) =>
    spans.map(({ ref, start }) => `${ref} ${start}`),
  )
  assert.deepEqual(refs, [['350100 5', '350500 8'], ['350100 0']])
})

test('every place lies in a division of the table', () => {
  for (const { within } of places.places) assert.ok(within === null || regions.byCode.has(within), within ?? '')
})

test('places are stretches of any text, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('福建', '省', '朝阳区', '平', '潭', '，', '吉林', '大学')), (words) => {
      let last = 0
      for (const { start, end } of findPlaces(words.join(''), placeMatcher, null)) {
        assert.ok(start >= last && end > start)
        last = end
      }
    }),
  )
})
