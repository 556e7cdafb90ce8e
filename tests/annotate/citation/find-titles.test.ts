import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findTitles } from '../../../src/annotate/citation/find-titles.ts'
import { processorTime } from '../../processor-time.ts'

const read = (text: string) => {
  const { titles, unclosed } = findTitles(text)
  return {
    titles: titles.map(({ start, end, nested }) => text.slice(start, end) + (nested ? ' nested' : '')),
    unclosed,
  }
}

test('finds titles, nested ones too', () => {
  assert.deepEqual(read('依据《甲〈乙〉丙》《丁》'), {
    titles: ['《甲〈乙〉丙》', '〈乙〉 nested', '《丁》'],
    unclosed: [],
  })
  assert.deepEqual(read('《甲《乙》丙》'), { titles: ['《甲《乙》丙》', '《乙》 nested'], unclosed: [] })
})

test('reports what is not closed, and goes on', () => {
  assert.deepEqual(read('《甲，《乙》'), { titles: ['《乙》'], unclosed: [0] })
  assert.deepEqual(read('甲》《乙〈丙》'), { titles: ['《乙〈丙》'], unclosed: [4] })
  assert.deepEqual(read('《》'), { titles: [], unclosed: [] })
})

test('titles are stretches of any text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('《', '》', '〈', '〉', '甲', '。')), (marks) => {
      const text = marks.join('')
      for (const { start, end } of findTitles(text).titles) assert.match(text.slice(start, end), /^(?:《.*》|〈.*〉)$/)
    }),
  )
})

test('a title in more than five others is not read, and is told', () => {
  const { titles, unclosed, tooDeep } = findTitles(`${'《'.repeat(9)}甲${'》'.repeat(9)}`)
  assert.deepEqual(
    titles.map(({ start }) => start),
    [0, 1, 2, 3, 4, 5],
  )
  assert.deepEqual(tooDeep, [6, 7, 8])
  assert.deepEqual(unclosed, [])
})

test('what is opened and never closed takes time linear in its length', () => {
  const text = '〈'.repeat(100_000) + '》'.repeat(100_000)
  assert.ok(processorTime(() => assert.equal(findTitles(text).unclosed.length, 100_000)) < 1000)
})
