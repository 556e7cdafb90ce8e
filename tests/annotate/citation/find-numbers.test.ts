import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNumbers, normalizeNumber } from '../../../src/annotate/citation/find-numbers.ts'
import { plain } from '../../../src/text/plain.ts'
import { grammar } from '../../grammar.ts'

const EXAMPLES: readonly (readonly [string, ...string[]])[] = [
  ['黑政办发〔2022〕50号', '黑政办发〔2022〕50号'],
  ['文号:浙数办〔2023〕2号', '浙数办〔2023〕2号'],
  ['根据国发〔2020〕1号和国办发[2022]17号文件', '国发〔2020〕1号', '国办发[2022]17号'],
  ['(2022)17号', '(2022)17号'],
  ['中华人民共和国国务院令第290号', '中华人民共和国国务院令第290号'],
  ['2011年12月15日广州市人民政府令第 61 号公布', '广州市人民政府令第 61 号'],
  ['第168号令', '第168号令'],
  ['數授產策字第 1112000175 號令訂定', '數授產策字第 1112000175 號令'],
  ['2022年共50号，第3号文件'],
  ['到2025年建成〔2025年〕'],
]

for (const [text, ...numbers] of EXAMPLES) {
  test(`finds the numbers of ${text}`, () => {
    assert.deepEqual(
      findNumbers(plain(text), grammar).map(({ start, end }) => text.slice(start, end)),
      numbers,
    )
  })
}

test('numbers are compared in one form', () => {
  for (const number of ['国办发[2022]17号', '国办发（2022）17 号', '国办发〔2022〕第17号']) {
    assert.equal(normalizeNumber(number), '国办发〔2022〕17号')
  }
})
