import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { formatNumber } from '../../src/input/docx/format-number.ts'
import { readMht } from '../../src/input/docx/mht.ts'
import { readDocx } from '../../src/input/docx/read-docx.ts'
import { UnreadableFile } from '../../src/input/extracted.ts'
import { NAMESPACES, docx, p } from './docx-file.ts'

const number = (level: number, list = 1) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') => ({
  'numbering.xml': `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}</w:numbering>`,
})
const linesOf = (bytes: Uint8Array) => readDocx(bytes).text.trimEnd().split('\n')

test('automatic numbers are written out as Word prints them', () => {
  const parts = numbering(
    level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.'),
  )
  const body = [
    p('总体要求', number(0)),
    p('主要任务', number(0)),
    p('建设网络', number(1)),
    p('建机房', number(2)),
    p('建基站', number(2)),
    p('发展产业', number(1)),
    p('建园区', number(2)),
    p('保障措施', number(0)),
    p('加强领导', number(1)),
  ]
  assert.deepEqual(linesOf(docx(body.join(''), parts)), [
    '一、总体要求',
    '二、主要任务',
    '（一）建设网络',
    '1.建机房',
    '2.建基站',
    '（二）发展产业',
    '1.建园区',
    '三、保障措施',
    '（一）加强领导',
  ])
})

test('articles run on across chapters where the level never begins anew', () => {
  const parts = numbering(
    level(0, 'chineseCounting', '第%1章　') + level(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>'),
  )
  const body = [
    p('总则', number(0)),
    p('为了规范', number(1)),
    p('本办法所称', number(1)),
    p('附则', number(0)),
    p('本办法自', number(1)),
  ]
  assert.deepEqual(linesOf(docx(body.join(''), parts)).slice(2), ['第二条本办法所称', '第二章　附则', '第三条本办法自'])
})

test('a list of its own may begin anew, and a legal level counts in digits', () => {
  const nums =
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
  const parts = numbering(level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/>'), nums)
  const body = [p('甲', number(0)), p('乙', number(1)), p('丙', number(0, 2)), p('丁', number(1, 2))]
  assert.deepEqual(linesOf(docx(body.join(''), parts)), ['一、甲', '1.1乙', '五、丙', '5.1丁'])
})

test('a number may come with the style, and a style with the one it is based on', () => {
  const styles = `<w:styles ${NAMESPACES}><w:style w:styleId="base"><w:pPr>${number(0)}</w:pPr></w:style><w:style w:styleId="own"><w:basedOn w:val="base"/></w:style></w:styles>`
  const parts = { ...numbering(level(0, 'chineseCounting', '%1、')), 'styles.xml': styles }
  assert.deepEqual(linesOf(docx(p('总体要求', '<w:pStyle w:val="own"/>'), parts)), ['一、总体要求'])
})

test('formats of numbers', () => {
  const shown = (format: string, ...values: number[]) => values.map((value) => formatNumber(value, format)).join(' ')
  assert.equal(
    shown('chineseCounting', 1, 10, 11, 20, 21, 105, 110, 1001),
    '一 十 十一 二十 二十一 一百零五 一百一十 一千零一',
  )
  assert.equal(shown('chineseLegalSimplified', 1, 10, 12), '壹 壹拾 壹拾贰')
  assert.equal(shown('decimalEnclosedCircle', 1, 20, 21, 50, 51), '① ⑳ ㉑ ㊿ 51')
  assert.equal(shown('upperRoman', 4, 9, 14), 'IV IX XIV')
  assert.equal(shown('lowerLetter', 1, 26, 27), 'a z aa')
  assert.equal(shown('ideographTraditional', 1, 10), '甲 癸')
})

test('a table keeps its cells in their columns', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const table = `<w:tbl>${row(cell('指标', '<w:vMerge w:val="restart"/>'), cell('目标值', '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>'), cell('2023年'), cell('2025年'))}${row(cell('数字经济占比'), cell(''), cell('45%'))}</w:tbl>`
  const read = readDocx(docx(p('附表') + table + p('完')))
  assert.deepEqual(read.text.trimEnd().split('\n'), [
    '附表',
    '指标\t目标值\t',
    '\t2023年\t2025年',
    '数字经济占比\t\t45%',
    '完',
  ])
  assert.deepEqual(
    read.lines.map(({ table: of }) => of),
    [undefined, 1, 1, 1, undefined],
  )
  assert.deepEqual(
    read.lines.map(({ covered }) => covered),
    [undefined, { above: [], left: [2] }, { above: [0], left: [] }, undefined, undefined],
  )
})

test('deleted words are gone, inserted ones are there, a text box stands once', () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('框内文字')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('框内文字')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  const body = `<w:p><w:r><w:t>加强</w:t></w:r><w:del><w:r><w:delText>建设</w:delText></w:r></w:del><w:ins><w:r><w:t>管理</w:t></w:r></w:ins>${box}</w:p>`
  assert.deepEqual(linesOf(docx(body)), ['加强管理', '框内文字'])
})

test('a note stands behind the paragraph that calls it', () => {
  const footnotes = `<w:footnotes ${NAMESPACES}><w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p('含计划单列市。')}</w:footnote></w:footnotes>`
  const body = `<w:p><w:r><w:t>各省</w:t><w:footnoteReference w:id="2"/></w:r></w:p>${p('各部门')}`
  assert.deepEqual(linesOf(docx(body, { 'footnotes.xml': footnotes })), ['各省', '含计划单列市。', '各部门'])
})

test('a body that is a whole web page is read as that page', () => {
  const mht = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '    boundary="----=part"',
    '',
    '------=part',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>=E7=AC=AC=E4=B8=80=E6=9D=A1 =\r\na</p>',
    '------=part--',
  ].join('\r\n')
  assert.equal(readMht(strToU8(mht))?.trim(), '<p>第一条 a</p>')
  const rels = '<Relationships><Relationship Id="c1" Target="chunk.mht"/></Relationships>'
  const read = readDocx(docx('<w:altChunk r:id="c1"/>', { 'chunk.mht': mht, '_rels/document.xml.rels': rels }))
  assert.equal(read.form, 'html')
  assert.match(read.text, /第一条/)
})

test('what is no DOCX file is refused with a sentence', () => {
  const refused = (bytes: Uint8Array, pattern: RegExp) => {
    assert.throws(
      () => readDocx(bytes),
      (error) => error instanceof UnreadableFile && pattern.test(error.message),
    )
  }
  refused(new Uint8Array([80, 75, 3, 4, 0, 0]), /damaged zip/)
  refused(zipSync({ 'a.txt': strToU8('a') }), /without a Word document/)
  refused(docx(''), /without words/)
  refused(docx('<w:p>'), /damaged document part/)
})
