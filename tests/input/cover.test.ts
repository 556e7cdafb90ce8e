import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Glyphs } from '../../src/input/pdf/page-lines.ts'
import { readPages } from '../../src/input/pdf/read-pdf.ts'
import { readDocx } from '../../src/input/docx/read-docx.ts'
import { NAMESPACES, docx, p } from './docx-file.ts'
import { compilePages } from '../support.ts'

/** A line set in the middle of the page, `line` lines of text from its top. */
const centred = (text: string, line: number, size: number): Glyphs => {
  const width = [...text].reduce((sum, ch) => sum + (ch.charCodeAt(0) < 256 ? 0.5 : 1), 0) * size
  return { text, x: 200 - width / 2, y: 50 + line * 20, width, size }
}
const text = (words: string, line: number): Glyphs => ({ ...centred(words, line, 10), x: 50 })
const FULL = '坚持创新驱动发展战略建设高质量公共服务体系完善数据要素市场'
const BODY = [
  text('一、总体要求', 1),
  text(FULL, 2),
  text(FULL, 3),
  text('完成。', 4),
  text('二、主要任务', 5),
  text(`${FULL.slice(0, -1)}。`, 6),
]
const CONTENTS = [centred('目 录', 0, 12), text('一、总体要求', 2), text('二、主要任务', 3)]
const documentOf = (...pages: Glyphs[][]) => {
  const [row] = compilePages(pages).tables.documents
  assert.ok(row)
  return row
}

test('the title of a cover is what is set in its largest type, over lines that end in no genre', () => {
  const cover = [centred('某市规划和自然', 8, 24), centred('资源局', 10, 24), centred('2024年度部门决算', 12, 24)]
  const row = documentOf(cover, CONTENTS, BODY)
  assert.equal(row.title, '某市规划和自然资源局2024年度部门决算')
  assert.deepEqual(row.issuer, ['某市规划和自然资源局'])
  assert.equal(row.dated, null)
  assert.deepEqual(
    readPages([cover, CONTENTS, BODY])
      .lines.slice(0, 4)
      .map(({ cover: part }) => part),
    ['title', 'title', 'title', undefined],
  )
})

test('a year of its own belongs to the title; who issued it and when stand below', () => {
  const row = documentOf(
    [
      centred('某国贸易发展报告', 8, 24),
      centred('REPORT ON TRADE', 10, 16),
      centred('2024', 13, 24),
      centred('某市发展和改革委员会', 28, 12),
      centred('MINISTRY OF COMMERCE', 29, 10),
    ],
    BODY,
  )
  assert.equal(row.title, '某国贸易发展报告2024')
  assert.deepEqual(row.issuer, ['某市发展和改革委员会'])
  assert.equal(row.dated, '2024')
  const dated = documentOf([centred('某市数字经济发展白皮书', 8, 24), centred('二〇二四年五月', 28, 12)], BODY)
  assert.equal(dated.title, '某市数字经济发展白皮书')
  assert.equal(dated.dated, '2024-05')
})

test('the class of a standard is set larger than its title and is none', () => {
  const cover = [
    centred('中 华 人 民 共 和 国 国 家 标 准', 6, 28),
    centred('GB/T 12345—2019', 8, 14),
    centred('信息技术 数据质量评价指标', 16, 24),
    centred('Information technology', 18, 14),
  ]
  assert.equal(documentOf(cover, BODY).title, '信息技术 数据质量评价指标')
})

test('a first page with text is no cover, whatever its type', () => {
  const head = centred('某市人民政府文件', 0, 24)
  const pages = [[head, ...BODY], BODY, BODY]
  assert.deepEqual(
    readPages(pages).lines.filter(({ cover }) => cover !== undefined),
    [],
  )
  const short = [centred('某市数字经济发展规划', 0, 11), text('一、总体要求', 2)]
  assert.deepEqual(
    readPages([short, BODY]).lines.filter(({ cover }) => cover !== undefined),
    [],
  )
  const alone = [centred('某市数字经济发展规划空间布局示意图', 0, 24)]
  assert.deepEqual(
    readPages([alone]).lines.filter(({ cover }) => cover !== undefined),
    [],
  )
})

/** A paragraph in a size of type, in half-points. */
const sized = (words: string, size: number, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr><w:sz w:val="${size}"/></w:rPr><w:t>${words}</w:t></w:r></w:p>`
const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
const coverOf = (body: string, parts?: Record<string, string>) =>
  readDocx(docx(body, parts)).lines.flatMap(({ cover }) => (cover === undefined ? [] : [cover]))

test('the cover of a DOCX file is its first page in large type, up to a page break or the end of a section', () => {
  const text = p('一、总体要求') + p(`${FULL}。`)
  const title = sized('某市数字经济发展', 52) + sized('白皮书', 52) + sized('某市发展和改革委员会', 32)
  const parts = ['title', 'title', 'other']
  assert.deepEqual(coverOf(title + PAGE_BREAK + text), parts)
  assert.deepEqual(coverOf(title + p('', '<w:sectPr/>') + text), parts)
  assert.deepEqual(coverOf(title + p('一、总体要求', '<w:pageBreakBefore/>') + text), parts)
  assert.deepEqual(coverOf(title + p('', '<w:sectPr><w:type w:val="continuous"/></w:sectPr>') + text), [])
  assert.deepEqual(coverOf(title + text), [])
  assert.deepEqual(coverOf(title), [])
  assert.deepEqual(coverOf(sized('某市数字经济发展白皮书', 52) + text + PAGE_BREAK + text), [])
})

test('a size of type that a style says counts as one that the paragraph says', () => {
  const styles = `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:sz w:val="32"/></w:rPr></w:style><w:style w:styleId="t"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:rPr><w:sz w:val="72"/></w:rPr></w:style></w:styles>`
  const body = (style: string) => p('某市数字经济发展白皮书', style) + PAGE_BREAK + p('一、总体要求') + p(`${FULL}。`)
  assert.deepEqual(coverOf(body('<w:pStyle w:val="t"/>'), { 'styles.xml': styles }), ['title'])
  assert.deepEqual(coverOf(body(''), { 'styles.xml': styles }), [])
})
