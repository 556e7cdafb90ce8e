import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normaliseBase, publicUrl } from '../../src/policy/address.ts'

test('a base has one slash at both ends', () => {
  assert.equal(normaliseBase(''), '/')
  assert.equal(normaliseBase('sub//path/'), '/sub/path/')
})

test('a page is called by its whole address where the site is known, else by its path on the host', () => {
  const path = '/documents/a/#1.1-s2'
  assert.equal(
    publicUrl(path, { site: 'https://lib.example.org', base: 'gov/duidu' }),
    'https://lib.example.org/gov/duidu/documents/a/#1.1-s2',
  )
  assert.equal(publicUrl(path, { site: '', base: '/gov/duidu/' }), '/gov/duidu/documents/a/#1.1-s2')
  assert.equal(publicUrl(path, { site: '', base: '/' }), path)
})
