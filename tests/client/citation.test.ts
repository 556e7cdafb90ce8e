import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { idInAddress } from '../../src/client/decode-address.ts'
import { citeApa, citeChicago } from '../../src/client/reader/cite/cite-abroad.ts'
import { citeGbt7714, citeGbt7714Of2015 } from '../../src/client/reader/cite/cite-gbt7714.ts'
import { citePlain } from '../../src/client/reader/cite/cite-plain.ts'
import type { Cited } from '../../src/client/reader/cite/cited.ts'
import { addressWithWords } from '../../src/client/reader/cite/cited.ts'
import { citeBibtex, citeCslJson, citeRis } from '../../src/client/reader/cite/exchange.ts'

const cited: Cited = {
  issuers: ['某省人民政府'],
  title: '关于印发《某某规划》的通知',
  number: '某政发〔2023〕2号',
  dated: '2023-01-11',
  anchor: '2.1.1',
  address: 'https://example.org/documents/x/#2.1.1',
  exact: 'https://example.org/documents/x/#2.1.1:~:text=%E5%BB%BA%E8%AE%BE',
  accessed: '2026-11-23',
  document: 'x',
  language: 'zh-Hans',
}

test('GB/T 7714-2025: number, type and medium, provision, dates, address', () => {
  assert.equal(
    citeGbt7714(cited),
    '某省人民政府. 关于印发《某某规划》的通知：某政发〔2023〕2号[A/OL]. 2023：2.1.1（2023-01-11）[2026-11-23]. https://example.org/documents/x/#2.1.1.',
  )
})

test('GB/T 7714-2025: a whole document, and what is not known is left out', () => {
  assert.equal(
    citeGbt7714({ ...cited, anchor: '' }),
    '某省人民政府. 关于印发《某某规划》的通知：某政发〔2023〕2号[A/OL]. （2023-01-11）[2026-11-23]. https://example.org/documents/x/#2.1.1.',
  )
  assert.equal(
    citeGbt7714({ ...cited, issuers: [], number: '', dated: '' }),
    '关于印发《某某规划》的通知[A/OL]. 2.1.1[2026-11-23]. https://example.org/documents/x/#2.1.1.',
  )
})

test('GB/T 7714-2025: three organs are named, more are 等', () => {
  assert.ok(citeGbt7714({ ...cited, issuers: ['甲', '乙', '丙', '丁'] }).startsWith('甲，乙，丙，等. '))
})

test('BibTeX: an entry with the fields that are known', () => {
  assert.equal(
    citeBibtex({ ...cited, title: '5%~10%', number: '' }),
    [
      '@misc{x:2.1.1,',
      '  author = {{某省人民政府}},',
      '  title = {{5\\%{\\char126}10\\%}},',
      '  year = {2023},',
      '  date = {2023-01-11},',
      '  pages = {2.1.1},',
      '  url = {https://example.org/documents/x/#2.1.1:~:text=%E5%BB%BA%E8%AE%BE},',
      '  urldate = {2026-11-23},',
      '}',
    ].join('\n'),
  )
})

test('BibTeX: braces are balanced whatever a title holds', () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      const bare = citeBibtex({ ...cited, title }).replace(/\\[{}]/g, '')
      assert.equal(bare.split('{').length, bare.split('}').length)
    }),
  )
})

test('plain: one sentence, with titles in titles', () => {
  assert.equal(
    citePlain(cited, '{}访问'),
    '某省人民政府《关于印发〈某某规划〉的通知》（某政发〔2023〕2号），2023年1月11日，二（一）1，https://example.org/documents/x/#2.1.1，2026年11月23日访问。',
  )
  assert.ok(citePlain({ ...cited, dated: '2023' }, '{}访问').includes('，2023年，'))
})

test('GB/T 7714-2015: half-width marks', () => {
  assert.equal(
    citeGbt7714Of2015(cited),
    '某省人民政府. 关于印发《某某规划》的通知: 某政发〔2023〕2号[A/OL]. 2023: 2.1.1(2023-01-11)[2026-11-23]. https://example.org/documents/x/#2.1.1.',
  )
  assert.ok(citeGbt7714Of2015({ ...cited, issuers: ['甲', '乙', '丙', '丁'] }).startsWith('甲, 乙, 丙, 等. '))
})

test('APA: organs as authors, the day in words, number and provision in brackets', () => {
  assert.equal(
    citeApa({ ...cited, issuers: ['甲省财政厅', '甲省商务厅'] }),
    '甲省财政厅, & 甲省商务厅. (2023, January 11). 关于印发《某某规划》的通知 (某政发〔2023〕2号, § 2.1.1). https://example.org/documents/x/#2.1.1',
  )
  assert.equal(
    citeApa({ ...cited, issuers: [], number: '', anchor: '', dated: '' }),
    '关于印发《某某规划》的通知. (n.d.). https://example.org/documents/x/#2.1.1',
  )
  assert.ok(citeApa({ ...cited, dated: '2023-06' }).includes('. (2023, June). '))
})

test('Chicago: the title in quotation marks, the day of reading where the document has none', () => {
  assert.equal(
    citeChicago(cited),
    '某省人民政府. “关于印发《某某规划》的通知.” 某政发〔2023〕2号, § 2.1.1. January 11, 2023. https://example.org/documents/x/#2.1.1.',
  )
  assert.ok(citeChicago({ ...cited, dated: '' }).includes(' Accessed November 23, 2026. '))
  assert.ok(citeChicago({ ...cited, dated: '2023-06' }).includes('. June 2023. '))
})

test('RIS: a field a line, organs as whole names, dates with strokes', () => {
  const lines = citeRis({ ...cited, title: '甲\n乙' }).split('\n')
  assert.deepEqual(lines[0], 'TY  - GOVDOC')
  assert.ok(lines.includes('AU  - 某省人民政府,'))
  assert.ok(lines.includes('TI  - 甲 乙'))
  assert.ok(lines.includes('DA  - 2023/01/11'))
  assert.ok(lines.every((line) => /^[A-Z][A-Z\d] {2}- /.test(line)))
  assert.equal(lines.at(-1), 'ER  - ')
})

test('CSL-JSON: one item with literal organs and parts of dates', () => {
  const [item] = JSON.parse(citeCslJson({ ...cited, dated: '2023-06' }))
  assert.deepEqual(item.author, [{ literal: '某省人民政府' }])
  assert.deepEqual(item.issued, { 'date-parts': [[2023, 6]] })
  assert.deepEqual([item.number, item.section, item.language], ['某政发〔2023〕2号', '2.1.1', 'zh-Hans'])
  assert.ok(!('issued' in JSON.parse(citeCslJson({ ...cited, dated: '' }))[0]))
})

test('an address with the words of a provision names its anchor, and the words are read as they stand', () => {
  const address = addressWithWords('https://example.org/x/#2.1', '（一）建设-平台，培育企业')
  assert.equal(idInAddress(new URL(address)), '2.1')
  assert.equal(decodeURIComponent(address.split(':~:text=')[1] ?? ''), '（一）建设-平台，培')
  assert.ok(!address.split('text=')[1]?.includes('-'), 'a hyphen parts the words of a text fragment')
  assert.equal(addressWithWords('https://example.org/x/#2.1', ''), 'https://example.org/x/#2.1')
})
