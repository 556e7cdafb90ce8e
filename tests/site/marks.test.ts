import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { contextOf, quoteAround } from '../../src/site/context.ts'
import { cutAtMarks, markWords } from '../../src/site/marks.ts'

test('words are found everywhere, the longest first, none inside another', () => {
  assert.deepEqual(markWords('工业互联网与互联网', ['互联网', '工业互联网', ''], 'shared'), [
    { start: 0, end: 5, name: 'shared' },
    { start: 6, end: 9, name: 'shared' },
  ])
})

test('a text is cut where marks begin and end', () => {
  const marks = [
    { start: 1, end: 4, name: 'a' },
    { start: 3, end: 9, name: 'b' },
  ]
  assert.deepEqual(cutAtMarks('01234', marks), [
    { text: '0', marks: [] },
    { text: '12', marks: ['a'] },
    { text: '3', marks: ['a', 'b'] },
    { text: '4', marks: ['b'] },
  ])
})

test('the stretches joined are the text', () => {
  const mark = fc.record({ start: fc.nat(30), end: fc.nat(30), name: fc.string() })
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
      assert.equal(
        cutAtMarks(text, marks)
          .map((stretch) => stretch.text)
          .join(''),
        text,
      )
    }),
  )
})

test('a context stays in its paragraph', () => {
  const text = '甲乙\n丙丁戊己庚\n辛'
  assert.deepEqual(contextOf(text, 4, 5, 10), { before: '丙', hit: '丁', after: '戊己庚' })
  assert.deepEqual(contextOf(text, 6, 7, 1), { before: '戊', hit: '己', after: '庚' })
})

test('what stands around a place is cut between words, and no number from what it counts', () => {
  const text = '2023年数字福建建设工作要坚持为指导，建成基站10000个以上'
  const start = text.indexOf('要坚持')
  const contexts = [10, 11, 12, 13, 14].map((width) => contextOf(text, start, start + 3, width))
  assert.deepEqual(
    contexts.map(({ before }) => before),
    ['数字福建建设工作', '数字福建建设工作', '数字福建建设工作', '2023年数字福建建设工作', '2023年数字福建建设工作'],
  )
  const [end] = [text.indexOf('，')]
  assert.deepEqual(
    [6, 7, 9, 11].map((width) => contextOf(text, end, end + 1, width).after),
    ['建成基站', '建成基站', '建成基站', '建成基站10000个'],
  )
})

test('a quotation is cut at a mark and says where its sentence goes on', () => {
  const text = '甲乙。丙丁戊，己庚辛壬癸子丑寅卯辰，巳午未申。酉戌'
  const around = (hit: string, width: number) => {
    const start = text.indexOf(hit)
    const { before, after } = quoteAround(text, start, start + hit.length, width)
    return `${before}|${after}`
  }
  assert.equal(around('癸', 40), '甲乙。丙丁戊，己庚辛壬|子丑寅卯辰，巳午未申。酉戌')
  assert.equal(around('癸', 6), '…己庚辛壬|子丑寅卯辰…')
  assert.equal(around('癸', 10), '丙丁戊，己庚辛壬|子丑寅卯辰…')
  assert.equal(around('癸', 11), '甲乙。丙丁戊，己庚辛壬|子丑寅卯辰，巳午未申。')
  assert.equal(around('癸', 2), '…辛壬|子丑…')
})
