import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainSettings } from '../src/policy/shown.ts'
import { showOptions } from '../src/show-options.ts'

test('words of a site take the place of ours; one that the interface does not have is refused', () => {
  const { words } = showOptions(plainSettings, { words: { documents: 'Documents', siteMap: ['甲', '乙'] } })
  assert.deepEqual(words, { ...plainSettings.words, documents: ['Documents', 'Documents'], siteMap: ['甲', '乙'] })
  assert.throws(
    () => showOptions(plainSettings, { words: { siteMapp: '甲' } }),
    /Unexpected words siteMapp, expected names/,
  )
})
