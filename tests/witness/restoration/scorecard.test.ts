import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { alignWitness } from '../../../src/witness/collation/align-witness.ts'
import { openccMethods, openccWords } from '../../../src/witness/restoration/opencc-methods.ts'
import { standardForms } from '../../../src/witness/restoration/standard-forms.ts'
import { scorecard } from '../../../src/witness/restoration/scorecard.ts'
import { scorecardRow } from '../../../src/schemas/collation.ts'
import { helpers, official, reprint } from '../collation/witnesses.ts'

const { alignment } = alignWitness(official, reprint)
assert.ok(alignment)
const rows = scorecard(alignment, openccMethods(), helpers, [openccWords()])
const perThousand = (method: string, into = 'base') =>
  rows.find((row) => row.method === method && row.into === into)?.per_thousand ?? Infinity

describe('the scorecard', () => {
  test('fits its schema and is the same each time', () => {
    z.array(scorecardRow).parse(rows)
    assert.deepEqual(scorecard(alignment, openccMethods(), helpers, [openccWords()]), rows)
  })

  test('plain conversion is wrong in three characters of a hundred', () => {
    assert.ok(perThousand('tw→cn') > 29 && perThousand('tw→cn') < 32)
    assert.ok(perThousand('cn→twp', 'witness') > perThousand('cn→tw', 'witness'))
    assert.ok(perThousand('edition', 'witness') <= perThousand('cn→tw', 'witness'))
  })

  test('the state’s own table gives its own forms', () => {
    const { convert } = standardForms()
    assert.equal(convert('说明产业布局，采用强化绿色发展'), '説明産業布局，采用强化緑色發展')
  })

  test('cross-validated, restoring is wrong in fewer than eight of a thousand, by what it learns alone', () => {
    assert.ok(perThousand('learned') <= 8, `${perThousand('learned')}`)
    assert.ok(perThousand('learned+opencc') <= perThousand('learned'))
    assert.ok(perThousand('learned+vocabulary') <= 2, `${perThousand('learned+vocabulary')}`)
  })

  test('is empty where nothing was localised', () => {
    assert.deepEqual(scorecard({ ...alignment, base: reprint }, [], helpers), [])
  })
})
