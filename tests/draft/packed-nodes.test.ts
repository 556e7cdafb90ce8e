/** What is shown of a text, as bytes, is what was shown. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areSame, packNodes, textsOfBlocks, unpackPiece } from '../../src/draft/packed-nodes.ts'
import { toMarkdown } from '../../src/draft/page/export-draft.ts'
import type { ShownNode } from '../../src/site/elements/show-elements.ts'

const shown = (tag: string, children: ShownNode[], attributes = {}): ShownNode => ({ tag, attributes, children })
const ours = (text: string) => shown('a', [text], { 'data-apparatus': '' })

const TEXT: ShownNode[] = [
  shown('h2', ['某省', '规划', ours('1')]),
  shown('section', [
    shown('p', ['到', shown('b', ['2025']), '年。'], { class: 'x' }),
    { notesOf: '1.1' },
    shown('table', [shown('tr', [shown('td', ['甲', shown('p', ['乙'])]), shown('td', ['丙'])])]),
  ]),
]

test('entries come in the order of the text with their depths, texts beside each other as one', () => {
  assert.deepEqual(packNodes(TEXT).flatMap(unpackPiece).slice(0, 9), [
    [0, 'h2', {}],
    [1, '某省规划'],
    [1, 'a', { 'data-apparatus': '' }],
    [2, '1'],
    [0, 'section', {}],
    [1, 'p', { class: 'x' }],
    [2, '到'],
    [2, 'b', {}],
    [3, '2025'],
  ])
  const long = packNodes(Array.from({ length: 1000 }, (_, at) => shown('p', [`第${at}条`])))
  assert.ok(long.length > 3)
  assert.equal(textsOfBlocks(long).at(-1), '第999条')
})

test('each block gives its words without what is ours, a cell those of its paragraphs too', () => {
  assert.deepEqual(textsOfBlocks(packNodes(TEXT)), ['某省规划', '到2025年。', '甲乙', '乙', '丙'])
})

test('Markdown has headings, paragraphs and rows, and nothing of ours', () => {
  assert.equal(toMarkdown(packNodes(TEXT)), '# 某省规划\n\n到2025年。\n\n甲乙 \\| 丙 \\|')
})

test('two are the same only to the byte', () => {
  assert.ok(areSame(packNodes(TEXT), packNodes(TEXT)))
  assert.ok(!areSame(packNodes(TEXT), packNodes([shown('p', ['另'])])))
  assert.ok(!areSame(packNodes(TEXT), packNodes(TEXT.slice(1))))
})
