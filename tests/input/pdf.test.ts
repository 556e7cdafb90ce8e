import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UnreadableFile } from '../../src/input/extracted.ts'
import type { Glyphs } from '../../src/input/pdf/page-lines.ts'
import { readPages } from '../../src/input/pdf/read-pdf.ts'

const SIZE = 10
/** A line of the page: text at an indent in letters and a height in lines. */
const at = (text: string, line: number, indent = 0, size = SIZE): Glyphs => ({
  text,
  x: 50 + indent * SIZE,
  y: 50 + line * 20,
  width: [...text].reduce((sum, ch) => sum + (ch.charCodeAt(0) < 256 ? 0.5 : 1), 0) * size,
  size,
})
const FULL = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十'
const read = (...pages: Glyphs[][]) => readPages(pages).text.trimEnd().split('\n')

test('lines that reach the edge go on, a short line ends its paragraph', () => {
  const page = [at(FULL.slice(2), 0, 2), at(FULL, 1), at('完成。', 2), at(FULL.slice(2), 3, 2), at('完。', 4)]
  assert.deepEqual(read(page), [`${FULL.slice(2)}${FULL}完成。`, `${FULL.slice(2)}完。`])
})

test('a paragraph goes on over the page, whatever stands between', () => {
  const full = (first: string) => first + FULL.slice(1)
  const page = (number: string, ...texts: string[]) => [
    at('某省规划', 0, 10),
    ...texts.map((text, line) => at(text, line + 1)),
    at(number, 30, 14),
  ]
  const lines = read(page('1', full('甲'), full('乙')), page('2', full('丙'), full('丁')), page('3', '完。'))
  assert.equal(lines[0], `${full('甲')}${full('乙')}${full('丙')}${full('丁')}完。`)
  assert.deepEqual(lines.slice(1).sort(), ['1', '2', '3', '某省规划', '某省规划', '某省规划'])
})

test('page numbers and running heads are marked as dropped', () => {
  const page = (number: string) => [at('某省规划', 0, 10), at(FULL, 1), at(FULL, 2), at(`— ${number} —`, 30, 14)]
  const { text, lines } = readPages([page('1'), page('2'), page('3')])
  const rules = text
    .trimEnd()
    .split('\n')
    .map((line, i) => [line, lines[i]?.dropped, lines[i]?.page])
  assert.ok(rules.some(([line, rule, on]) => line === '— 2 —' && rule === 'pdf/page-number' && on === 2))
  assert.equal(rules.filter(([line, rule]) => line === '某省规划' && rule === 'pdf/running-head').length, 3)
})

test('the order on the page counts, not the order in the file', () => {
  assert.deepEqual(read([at('二、主要任务', 5), at('一、总体要求', 0), at('坚持创新驱动发展战略。', 1, 2)]), [
    '一、总体要求',
    '坚持创新驱动发展战略。',
    '二、主要任务',
  ])
})

test('bold that is drawn twice stands once', () => {
  const [first] = [at('一、总体要求和发展目标以及任务', 0)]
  assert.ok(first)
  assert.deepEqual(read([first, { ...first, x: first.x + 0.4 }]), ['一、总体要求和发展目标以及任务'])
})

test('a label begins a paragraph after a sentence that fills its line', () => {
  const page = [at(`${FULL.slice(0, 29)}。`, 0), at('（二）发展产业', 1), at(FULL, 2), at(FULL, 3)]
  assert.equal(read(page)[1]?.startsWith('（二）发展产业'), true)
})

test('a title over two lines is one, a date at the right edge stands alone', () => {
  const title = [at('某省人民政府关于印发', 0, 7, 16), at('数字经济发展规划的通知', 1.4, 6.5, 16)]
  const body = [at(FULL, 4), at(FULL, 5), at('2023年6月1日', 7, 23), at('某省数字经济发展规划', 9)]
  const lines = read([...title, ...body])
  assert.equal(lines[0], '某省人民政府关于印发数字经济发展规划的通知')
  assert.deepEqual(lines.slice(2), ['2023年6月1日', '某省数字经济发展规划'])
})

test('cells that stand under each other are a table, with tabs between them', () => {
  const row = (line: number, ...cells: string[]) => cells.map((cell, i) => at(cell, line, i * 10))
  const page = [
    at(FULL, 0),
    at(FULL, 1),
    ...row(3, '指标', '单位', '2025年'),
    ...row(4, '网上可办率', '%', '85'),
    ...row(5, '基站数', '万个', '12'),
    at(FULL, 8),
  ]
  const { text, lines } = readPages([page])
  assert.deepEqual(text.trimEnd().split('\n').slice(1, 4), [
    '指标\t单位\t2025年',
    '网上可办率\t%\t85',
    '基站数\t万个\t12',
  ])
  assert.deepEqual(
    lines.slice(1, 4).map(({ table }) => table),
    [1, 1, 1],
  )
})

test('pages without text are refused with what to do', () => {
  assert.throws(
    () => readPages([[], []]),
    (error) => error instanceof UnreadableFile && /OCR/.test(error.message),
  )
})
