/** The house rule that the folders stand for: imports go down only. `npm run lint` has layout, language and types too. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'

test('imports go down only', () => {
  const script = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'
  const args = [script, '--config', '.config/dependency-cruiser.mjs', 'src', 'tests']
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env, maxBuffer: 2 ** 26 })
  assert.equal(status, 0, `${stdout}\n${stderr}`)
})
