import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'

test('no word of the interface has the key of another', () => {
  const merged = readFileSync('src/words/interface.ts', 'utf8')
  const files = readdirSync('src/words').filter(
    (name) => merged.includes(`from './${name}'`) || name === 'interface.ts',
  )
  const keys = files.flatMap((name) =>
    [...readFileSync(`src/words/${name}`, 'utf8').matchAll(/^ {2}(\w+): \[/gm)].map(([, key]) => `${key}`),
  )
  assert.ok(keys.length > 300)
  assert.deepEqual(
    keys.filter((key, index) => keys.indexOf(key) !== index),
    [],
  )
})
