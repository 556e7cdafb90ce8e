/** The faults of `npm run mutants`, which takes too long to run each time: they fit the program as it is. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { applyFault } from '../mutants/apply.ts'
import { mutants } from '../mutants/index.ts'
import type { Mutant } from '../mutants/mutant.ts'
import { filesOf } from '../mutants/tests-of.ts'
import { root } from '../support.ts'

/** So many faults, so that a share of them means something. */
const LEAST = 40

/** What is wrong with a fault; empty if nothing is. */
function misfitOf(mutant: Mutant): string {
  try {
    applyFault(readFileSync(join(root, mutant.file), 'utf8'), mutant)
    filesOf(mutant)
    return ''
  } catch (error) {
    return String(error)
  }
}

test('each fault still fits its file and names tests that there are', () => {
  const misfits = mutants.map(misfitOf).filter(Boolean)
  assert.equal(misfits.length, 0, misfits.join('\n'))
})

test('faults are many, each with a name of its own', () => {
  assert.ok(mutants.length >= LEAST)
  assert.equal(new Set(mutants.map(({ name }) => name)).size, mutants.length)
})
