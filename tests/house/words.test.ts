import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../support.ts'
import { wordyAlternations } from './words.ts'

/** So many words are a list, and lists stand in `content/vocabulary/`. */
const MOST = 16

/** Names of peoples (GB/T 3304) in names of divisions: proper names, a closed list. */
const PEOPLES = 'src/policy/regions.ts 朝鲜'

test('no pattern in src holds a list of Chinese words', () => {
  const found = globSync('src/**/*.ts', { cwd: root }).flatMap((path) =>
    wordyAlternations(readFileSync(join(root, path), 'utf8'), MOST).map(({ first }) => `${path} ${first}`),
  )
  assert.deepEqual(found, [PEOPLES])
})

test('finds a list in a pattern, in strings joined to one, and inside a group', () => {
  const list = Array.from({ length: MOST }, (_, at) => String.fromCharCode(0x4e00 + at))
  const half = MOST / 2
  const sources = [
    `/(?:${list.join('|')})$/u`,
    `'${list.slice(0, half).join('|')}|' + '${list.slice(half).join('|')}'`,
    `/^(?:甲|乙(?:${list.join('|')})?)/`,
  ]
  for (const source of sources) assert.equal(wordyAlternations(source, MOST)[0]?.words, MOST, source)
  assert.deepEqual(wordyAlternations(`/${list.slice(1).join('|')}/`, MOST), [])
})
