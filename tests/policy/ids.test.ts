import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deriveId } from '../../src/policy/ids.ts'

test('the year of an id is the year in the number, not four figures inside a longer one', () => {
  const idOf = (number: string, dated: string | null) =>
    deriveId({ region: null, number, dated, horizon: null }, '某省数据办法')
  assert.equal(idOf('某政发〔2023〕12号', null), '2023-12')
  assert.equal(idOf('某授产策字第1112000175号', '2022-12-23'), '2022-1112000175')
})
