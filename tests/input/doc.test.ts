import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSeedBytes } from '../../src/disk/read-seed.ts'
import { readDoc } from '../../src/input/doc/read-doc.ts'
import { UnreadableFile } from '../../src/input/extracted.ts'
import type { DocParts } from './doc-file.ts'
import { doc } from './doc-file.ts'
import { docx, p } from './docx-file.ts'

const linesOf = (text: string, parts?: DocParts) => readDoc(doc(text, parts)).text.trimEnd().split('\n')
const IN_TABLE = [0x2416, 1] as const
const END_OF_ROW = [0x2417, 1] as const

test('a line a paragraph, each with its number', () => {
  const { text, lines, form, extractor } = readDoc(doc('某省方案\r\r一、总体要求\r推进数字建设。\r'))
  assert.equal(text, '某省方案\n一、总体要求\n推进数字建设。\n')
  assert.deepEqual(
    lines.map(({ paragraph }) => paragraph),
    [1, 3, 4],
  )
  assert.deepEqual([form, extractor], ['plain', 'doc/1'])
})

test('a line end in a paragraph ends a line, the results of fields are read and their codes are not', () => {
  assert.deepEqual(linesOf('某省\u000b方案\r'), ['某省', '方案'])
  assert.deepEqual(linesOf('见\u0013 HYPERLINK "x" \u0014某省方案\u0015第\u0013PAGE\u00153页\r'), ['见某省方案第3页'])
  assert.deepEqual(linesOf('图\u0001文\u001f字\u001e母\r'), ['图文字-母'])
})

test('the rows of a table are a line each with tabs between the cells', () => {
  const text = '前\r指标\u0007单\r位\u0007\u000785\u0007%\u0007\u0007后\r'
  const inTable = Object.fromEntries([1, 2, 3, 5, 6].map((n) => [n, [IN_TABLE]]))
  const { text: read, lines } = readDoc(
    doc(text, { paragraphs: { ...inTable, 4: [IN_TABLE, END_OF_ROW], 7: [IN_TABLE, END_OF_ROW] } }),
  )
  assert.equal(read, '前\n指标\t单 位\n85\t%\n后\n')
  assert.deepEqual(
    lines.map(({ table, paragraph }) => [table, paragraph]),
    [
      [undefined, 1],
      [1, 2],
      [1, 2],
      [undefined, 3],
    ],
  )
})

test('what was deleted in tracked changes is left out, letters that are only set apart are not', () => {
  const text = '总旧新则\r'
  assert.deepEqual(linesOf(text, { characters: [{ from: 1, to: 2, modifiers: [[0x0800, 1]] }] }), ['总新则'])
  assert.deepEqual(linesOf(text, { characters: [{ from: 1, to: 2, modifiers: [[0x083c, 1]] }] }), ['总新则'])
  assert.deepEqual(linesOf(text, { characters: [{ from: 0, to: 4, modifiers: [[0x8840, 5, 0]] }] }), ['总旧新则'])
})

test('a note stands behind the paragraph that calls it', () => {
  assert.deepEqual(linesOf('甲\u0002乙\r丙\r', { footnotes: { 1: '\u0002 注文' } }), ['甲乙', '注文', '丙'])
})

test('automatic numbers are not read, and a sentence says so', () => {
  assert.equal(readDoc(doc('总体要求\r')).unread, undefined)
  assert.match(
    readDoc(doc('总体要求\r任务\r', { paragraphs: { 0: [[0x460b, 1, 0]] } })).unread ?? '',
    /^Unexpected automatic numbers at 1 paragraph.*expected.*请另存为/,
  )
})

test('a file of another kind that is named .doc is read as what it is, or refused by name', async () => {
  const word = await readSeedBytes(docx(p('某省方案')), 'a.doc')
  assert.equal('data' in word && word.data.extracted?.extractor, 'docx/1')
  const rich = await readSeedBytes(new TextEncoder().encode('{\\rtf1 text}'), 'a.doc')
  assert.match('refused' in rich ? rich.refused : '', /RTF.*请另存为/)
})

test('a file that is damaged, locked, empty or another is refused with what to do', async () => {
  const whole = doc('某省方案\r')
  const refuses = (bytes: Uint8Array, pattern: RegExp) =>
    assert.throws(
      () => readDoc(bytes),
      (error) => error instanceof UnreadableFile && pattern.test(error.message),
    )
  refuses(whole.subarray(0, 2000), /damaged.*文件已损坏/)
  refuses(
    whole.map((byte, at) => (at < 8 ? 0 : byte)),
    /damaged/,
  )
  refuses(doc('某省方案\r', { flags: 0x0100 }), /password.*文件有密码/)
  refuses(doc('\r'), /without words.*没有文字/)
  for (let cut = 600; cut < whole.length; cut += 97) {
    const extraction = await readSeedBytes(whole.subarray(0, cut), 'a.doc')
    // what is cut off may be the empty rest of the last sector
    if ('refused' in extraction) assert.match(extraction.refused, /^Unexpected .*expected .*。$/)
    else assert.equal(String(extraction), '某省方案\n')
  }
})
