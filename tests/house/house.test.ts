/** House rules that no linter knows: one word stands for one thing. `npm run lint` has layout, imports, language and types. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../support.ts'

/** Entry points of Astro: their names and their exports are Astro's. */
const PAGES = /^src\/pages\//

test('one word for one thing: no two modules and no two exports of one name', () => {
  const modules = globSync('src/**/*.ts', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !PAGES.test(path) && !path.endsWith('/index.ts'))
  const places = new Map<string, string[]>()
  for (const path of modules) {
    const source = readFileSync(join(root, path), 'utf8')
    const exported = source.matchAll(/^export (?:async )?(?:interface|type|const|function\*?|class) (\w+)/gm)
    const names = new Set([`${path.split('/').at(-1)}`, ...Array.from(exported, ([, name = '']) => name)])
    for (const name of names) places.set(name, [...(places.get(name) ?? []), path])
  }
  assert.deepEqual(
    [...places].filter(([, paths]) => paths.length > 1),
    [],
  )
})
