import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isArchived } from '../../src/policy/data-archive.ts'

test('data are one archive as long as a host takes it: what is packed already becomes no smaller', () => {
  assert.ok(isArchived([{ name: 'provisions.json', bytes: 50e6 }]))
  assert.ok(!isArchived([{ name: 'provisions.json', bytes: 70e6 }]))
  assert.ok(!isArchived([{ name: 'by-document/a.json.gz', bytes: 33e6 }]))
})
