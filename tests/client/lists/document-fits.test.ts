import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fits } from '../../../src/client/lists/document-fits.ts'
import { fold } from '../../../src/client/lists/fold-words.ts'

const row = {
  province: '33',
  level: 'province',
  year: '2023',
  genre: '',
  words: fold('浙江省 ５Ｇ 发展规划 浙政发〔2023〕1号'),
}
const asks = (values: Record<string, string>) => fits(row, new Map(Object.entries(values)))

test('a document fits what is asked for, all of it', () => {
  assert.ok(asks({}))
  assert.ok(asks({ province: '33', level: 'province', year: '2023' }))
  assert.ok(!asks({ province: '33', year: '2022' }))
  assert.ok(asks({ genre: 'none' }))
  assert.ok(!asks({ genre: '规划' }))
})

test('words are found whatever their width, and all of them have to be there', () => {
  assert.ok(asks({ words: '5G 规划' }))
  assert.ok(asks({ words: '2023〕1号' }))
  assert.ok(!asks({ words: '5G 条例' }))
})
