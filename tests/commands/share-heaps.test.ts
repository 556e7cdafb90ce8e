import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../support.ts'

const PROGRAM = `
  const { shareHeaps } = await import(${JSON.stringify(join(root, 'src/commands/share-heaps.ts'))})
  shareHeaps()
  console.log(process.env.MALLOC_ARENA_MAX, process.execArgv.includes('--no-warnings'), process.argv.slice(1).join())
`

/** What a program prints that begins anew, with so many heaps asked for in its environment. */
function said(heaps?: string): string {
  const { MALLOC_ARENA_MAX: _, ...env } = process.env
  const { stdout } = spawnSync(
    process.execPath,
    ['--no-warnings', '--input-type=module', '--eval', PROGRAM, 'build', '--json'],
    { env: { ...env, ...(heaps !== undefined && { MALLOC_ARENA_MAX: heaps }) }, encoding: 'utf8' },
  )
  return stdout.trim()
}

test(
  'a process begins anew with one heap and all that it was told, and only once',
  { skip: process.platform !== 'linux' },
  () => {
    assert.equal(said(), '1 true build,--json')
    assert.equal(said('5'), '5 true build,--json')
  },
)
