import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linksOf } from '../../src/input/markdown-links.ts'
import { readMarkdown } from '../../src/input/markdown.ts'
import { processorTime } from '../processor-time.ts'

/** What a link is, as one pattern says it, in time that is not linear. */
const LINK = /!?\[(?=[^\]]*\]\([^)\s]*\))|(?<=\[[^\]]*)\]\([^)\s]*\)/g

test('links and pictures are found as the pattern finds them', () => {
  const text = fc.array(fc.constantFrom('[', ']', '(', ')', '](', '!', ' ', '甲', 'a', '[甲](b)'), { maxLength: 24 })
  fc.assert(
    fc.property(text, (parts) => {
      const line = parts.join('')
      const expected = [...line.matchAll(LINK)].map(({ 0: mark, index }) => [index, index + mark.length])
      assert.deepEqual(linksOf(line), expected, line)
    }),
    { numRuns: 2000 },
  )
})

const HOSTILE = ['[\t', '[a](b', '](', '[[', '](a', '![', '> ', '--|', '- ', '* *', '|-:', ' ', '__', '\\', '| ']

for (const unit of HOSTILE) {
  test(`a line of a hundred thousand characters is read in time linear in its length: ${JSON.stringify(unit)}`, () => {
    for (const line of [unit.repeat(100_000 / unit.length), `|${unit.repeat(100_000 / unit.length)}x|`])
      assert.ok(processorTime(() => readMarkdown(`| a | b |\n| - | - |\n${line}\n\n${line}x`)) < 2000)
  })
}

test('a table keeps its cells, whatever stands in them', () => {
  const { lines } = readMarkdown('| 任务 | 单位 |\n|:--|--:|\n| 建[站](x) | |\n|  |  |\n')
  const cells = lines[0]?.table?.map((row) => row.map(({ text }) => text))
  assert.deepEqual(cells?.slice(0, 2), [
    ['任务', '单位'],
    ['建[站](x)', ''],
  ])
  assert.equal(cells?.length, 3)
})
