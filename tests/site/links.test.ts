import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { deadLinks } from './dead-links.ts'
import { builtSites } from './dist.ts'

for (const site of builtSites) {
  test(`every link and anchor leads somewhere, base ${site.base}`, { skip: !existsSync(site.dir) }, () => {
    const dead = deadLinks(site)
    assert.deepEqual(dead.slice(0, 20), [], `${dead.length} dead links`)
  })
}
