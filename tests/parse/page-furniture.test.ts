import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toLine } from '../../src/input/line.ts'
import { dropPageFurniture } from '../../src/parse/page-furniture.ts'

/** Lines of one width that stop in mid-sentence, `page` before some. */
function wrapped(pages: Readonly<Record<number, string>>) {
  const words = '加快建设现代化产业体系推动高质量发展提升治理能力和'
  const texts = Array.from({ length: 60 }, (_, at) => `${pages[at] ?? ''}${words.slice(pages[at]?.length ?? 0)}`)
  let offset = 0
  return texts.map((text, at) => {
    const line = toLine({ text, segments: [{ at: 0, offset, length: text.length }] }, at + 1)
    offset += text.length + 1
    return line
  })
}

test('the numbers of pages that stand at the head of wrapped lines go, a page apart and counted on', () => {
  const { lines, marks } = dropPageFurniture(wrapped({ 10: '12', 32: '13' }))
  assert.equal(lines.length, 60)
  assert.ok(lines.every(({ text }) => !/\d/.test(text)))
  assert.deepEqual(
    marks.map(({ start, end, rule }) => [end - start, rule]),
    [
      [2, 'dropped/page-number'],
      [2, 'dropped/page-number'],
    ],
  )
})

test('a number at the head of a wrapped line that no other goes with is text', () => {
  const alone: Record<number, string>[] = [{ 10: '12' }, { 10: '12', 12: '13' }, { 10: '12', 32: '15' }]
  for (const pages of alone) {
    const { lines, marks } = dropPageFurniture(wrapped(pages))
    assert.equal(lines[10]?.text.slice(0, 2), '12')
    assert.deepEqual(marks, [])
  }
})
