import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearestLinks } from '../../../src/corpus/links/nearest-links.ts'
import type { LinkRow } from '../../../src/schemas/link.ts'
import { indexEdition } from '../../../src/site/edition.ts'
import { compileProject } from '../../support.ts'

const { tables } = compileProject()

test('the nearest links are those that pages show first of each provision, and no others', () => {
  const { counterpartsOf } = indexEdition(tables)
  const first = tables.provisions.flatMap(({ id }) => counterpartsOf(id).slice(0, 1))
  const name = ({ a, b }: LinkRow) => `${a} ${b}`
  const wanted = new Set(first.map(({ link }) => name(link)))
  const found = nearestLinks(tables.links)
  assert.ok(found.size > 50 && found.size < tables.links.length)
  assert.deepEqual([...found].map(name).sort(), [...wanted].sort())
})
