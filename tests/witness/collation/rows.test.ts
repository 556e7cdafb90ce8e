import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { alignWitness } from '../../../src/witness/collation/align-witness.ts'
import { collate } from '../../../src/witness/collation/collate.ts'
import { collationRows } from '../../../src/witness/collation/collation-rows.ts'
import { summarise } from '../../../src/witness/collation/summarise.ts'
import { editWitnesses } from '../../../src/witness/restoration/edit-witnesses.ts'
import { collationRow, witnessRow } from '../../../src/schemas/collation.ts'
import { restoreWidth } from '../../../src/text/width.ts'
import { converter, helpers, official, officialText, regional, reprint, reprintText, seedText } from './witnesses.ts'

const { alignment } = alignWitness(official, reprint)
assert.ok(alignment)
const differences = collate(alignment, { converter, words: regional.words })
const [edition] = editWitnesses([official, reprint], helpers).trees
assert.ok(edition)
const rows = collationRows(alignment, differences, { edition, seedText })

describe('rows of the collation', () => {
  test('fit their schema, each with an id of its own', () => {
    z.array(collationRow).parse(rows)
    witnessRow.parse(summarise(alignment, differences))
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length)
  })

  test('point at their readings in both seeds', () => {
    const [base, witness] = [officialText.split('\n'), reprintText.split('\n')]
    const holds = (lines: string[], { text, line, start, end }: (typeof rows)[number]['base']) => {
      const seen = (lines[line - 1] ?? '').slice(start, end)
      const [bare, expected] = [restoreWidth(seen), restoreWidth(text)].map((one) =>
        one.replace(/[\s(（):）：,，]/g, ''),
      )
      assert.equal(bare, expected)
    }
    for (const row of rows) {
      holds(base, row.base)
      holds(witness, row.variant)
    }
  })

  test('lead to the provision and the sentence of the edition', () => {
    const [, first] = rows.filter((row) => row.class === 'regional' && row.base.text === '互联网')
    assert.equal(first?.provision, 'heilongjiang-2022-50/2.1.p3')
    assert.equal(first.sentence, '2.1.p3-s2')
    const box = rows.find((row) => row.variant.text.startsWith('建設目標：高速光纖'))
    assert.equal(box?.provision, 'heilongjiang-2022-50/box-2')
    assert.equal(box.sentence, 'box-2-s1')
    assert.equal(box.base.anchor, '2.1.p2')
    assert.equal(rows.filter((row) => row.provision === null).length, 0)
  })
})
