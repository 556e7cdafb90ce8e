/** House rules: imports go down only, and one word stands for one thing. `npm run lint` has layout, language and types too. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../support.ts'

test('imports go down only', () => {
  const script = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'
  const args = [script, '--config', '.config/dependency-cruiser.mjs', 'src', 'tests']
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env, maxBuffer: 2 ** 26 })
  assert.equal(status, 0, `${stdout}\n${stderr}`)
})

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
