import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'yaml'
import { addressOf, readSettings, showSettings, tokensOf } from '../../src/disk/read-settings.ts'
import { ROOMS } from '../../src/policy/shown.ts'
import { settingKeys } from '../../src/schemas/setting-keys.ts'
import { editionSettings } from '../../src/schemas/settings.ts'

const corpus = mkdtempSync(join(tmpdir(), 'settings-'))
after(() => rmSync(corpus, { recursive: true }))
const settingsOf = (yaml: string) => {
  writeFileSync(join(corpus, 'duidu.yaml'), yaml)
  return readSettings(corpus)
}
/** What is said of settings that do not fit. */
function faultOf(yaml: string): string {
  try {
    settingsOf(yaml)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return ''
}

test('an edition without settings, or with comments alone, has the program’s', () => {
  assert.deepEqual(readSettings(join(corpus, 'nowhere')), {})
  assert.deepEqual(settingsOf('# title: 某\n'), {})
  const shown = showSettings({}, (text) => text)
  assert.deepEqual([shown.words, shown.rooms, shown.scripts], [{}, ROOMS, ['Hans', 'Hant']])
  assert.equal(tokensOf({}), null)
})

test('each key is documented, and its example is what it takes', () => {
  assert.deepEqual(Object.keys(settingKeys).sort(), Object.keys(editionSettings.shape).sort())
  for (const [key, { example, does }] of Object.entries(settingKeys)) {
    const read = editionSettings.safeParse(parse(example))
    assert.ok(read.success, `${key}: ${read.error?.message}`)
    assert.deepEqual(Object.keys(read.data), [key])
    assert.ok(/[.。]$/.test(does[0]) && /。$/.test(does[1]), key)
  }
})

test('a wrong key is named at its line and column, with those there are', () => {
  const said = faultOf('title: 某\ntitel: 某\neditor: { name: 甲, mail: b }\n')
  assert.match(said, /2:1 +error +Unexpected key titel at the top, expected one of title, .*没有这个键/)
  assert.match(said, /3:20 +error +Unexpected key mail at editor\b/)
})

test('a value that does not fit is named at its place, with what is expected', () => {
  for (const [yaml, place, sentence] of [
    ['accent: "#ffd700"\n', '1:9', /hard to read.*看不清/],
    ['accent: blue\n', '1:9', /six digits/],
    ['languages: [zh-Hant]\n', '1:12', /without zh-Hans/],
    ['address: https://example.org/a/\n', '1:10', /under base:/],
    ['base: sub\n', '1:7', /begins with \//],
    ['rooms: [documents, kitchen]\n', '1:20', /documents/],
    ['title: [1]\n', '1:8', /expected a text/],
    ['strict: ja\n', '1:9', /boolean/],
  ] as const) {
    const said = faultOf(yaml)
    assert.match(said, new RegExp(`${place} +error`), yaml + said)
    assert.match(said, sentence, yaml)
  }
})

test('what is given in Simplified alone is converted; both are kept as written', () => {
  const toHant = (text: string) => text.replaceAll('门', '門')
  const shown = showSettings(settingsOf('title: 门户\nhome: { hans: 门, hant: 户 }\n'), toHant)
  assert.deepEqual(
    [shown.words.edition, shown.home],
    [
      // a name without English stands on English pages as it is
      ['门户', '門户', '门户'],
      ['门', '户'],
    ],
  )
  const named = showSettings(settingsOf('title: { hans: 门户, en: Gateway }\n'), toHant)
  assert.deepEqual(named.words.edition, ['门户', '門户', 'Gateway'])
})

test('the environment says first where an edition stands', () => {
  const settings = settingsOf('address: https://example.org/\nbase: /a/\n')
  assert.deepEqual(addressOf(settings, {}), { site: 'https://example.org', base: '/a/' })
  assert.deepEqual(addressOf(settings, { SITE: '', BASE: '/b/' }), { site: '', base: '/b/' })
})

test('an accent has a lighter one for the dark page, and both can be read', () => {
  assert.match(tokensOf(settingsOf('accent: "#1c4f9c"\n')) ?? '', /--accent: light-dark\(#1c4f9c, #[0-9a-f]{6}\);/)
  assert.match(tokensOf(settingsOf('accent: { light: "#1c4f9c", dark: "#9dbcf2" }\n')) ?? '', /#1c4f9c, #9dbcf2/)
})
