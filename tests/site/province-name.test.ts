import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlaceRow } from '../../src/schemas/index.ts'
import { provinceNamed } from '../../src/site/province-name.ts'

const taiwan: PlaceRow = {
  id: '710000',
  name: '台湾',
  name_hant: '台灣',
  kind: 'province',
  code: '710000',
  within: null,
  mentions: [],
  url: '/places/#710000',
}

test('a province is called by its name, one that the list of divisions lacks too', () => {
  const edition = { documents: [], place: (id: string) => (id === taiwan.id ? taiwan : undefined) }
  assert.equal(provinceNamed(edition, '32'), '江苏省')
  assert.equal(provinceNamed(edition, '71'), '台湾')
  assert.equal(provinceNamed(edition, 'none'), undefined)
})
