import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ROOMS } from '../../src/policy/shown.ts'
import { roomGroups } from '../../src/site/room-groups.ts'
import { isShownRoom, shownGroups } from '../../src/site/shown-rooms.ts'

test('an edition may leave out each room of the site, and no other', () => {
  const rooms = roomGroups.flatMap(({ pages }) => pages.map(({ path }) => path.split('/')[0] ?? ''))
  assert.deepEqual([...new Set(rooms)].sort(), [...ROOMS].sort())
  assert.equal(isShownRoom('data/codebook/', ['documents']), false)
  assert.equal(isShownRoom('documents/', ['documents']), true)
  assert.deepEqual(shownGroups(), roomGroups)
})
