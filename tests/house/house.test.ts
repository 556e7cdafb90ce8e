/** The house rules that tools keep: direction of imports, types, nothing unused. `npm run lint` has layout and language too. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, test } from 'node:test'

/** Runs a tool of `node_modules` and expects it to find nothing; what it finds is the message. */
function expectClean(script: string, ...args: string[]): void {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [`node_modules/${script}`, ...args], {
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 26,
  })
  assert.equal(status, 0, `${stdout}\n${stderr}`)
}

describe('the house', () => {
  test('imports go down only', () => {
    const config = '.config/dependency-cruiser.mjs'
    expectClean('dependency-cruiser/bin/dependency-cruiser.mjs', '--config', config, 'src', 'tests')
  })

  test('types hold, in pages too', () => expectClean('@astrojs/check/bin/astro-check.js'))

  test('nothing is unused', () => expectClean('knip/bin/knip.js', '--config', '.config/knip.json', '--no-progress'))
})
