import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { citeBibtex, citeGbt7714, citePlain } from '../../src/client/reader/cite.ts'
import type { Cited } from '../../src/client/reader/cite.ts'

const cited: Cited = {
  issuers: ['某省人民政府'],
  title: '关于印发《某某规划》的通知',
  number: '某政发〔2023〕2号',
  dated: '2023-01-11',
  anchor: '2.1.1',
  address: 'https://example.org/documents/x/#2.1.1',
  accessed: '2026-11-23',
  document: 'x',
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
      '  url = {https://example.org/documents/x/#2.1.1},',
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
    '某省人民政府《关于印发〈某某规划〉的通知》（某政发〔2023〕2号），2023年1月11日，2.1.1，https://example.org/documents/x/#2.1.1，2026年11月23日访问。',
  )
  assert.ok(citePlain({ ...cited, dated: '2023' }, '{}访问').includes('，2023年，'))
})
