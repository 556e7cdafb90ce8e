import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { receiptOf } from '../../src/compile/receipts.ts'
import { verifyReceipts } from '../../src/disk/verify-receipts.ts'
import { readHtml } from '../../src/input/html.ts'
import { parse } from '../../src/parse/parse-seed.ts'
import { textsOf } from '../../src/policy/index.ts'
import { regions, seedOf } from '../support.ts'
import { processorTime } from '../processor-time.ts'
import { grammar } from '../grammar.ts'

const page = (middle: string) =>
  `<html><body><p>某市数字经济发展方案</p><p>一、总体要求</p><p>坚持创新，推动发展。</p><p>二、主要任务</p>${middle}<p>三、保障措施</p><p>加强领导。</p></body></html>`

const textsIn = (source: string): string[] =>
  parse(seedOf(source, 'page.html'), regions, grammar)
    .instruments.flatMap(textsOf)
    .map(({ text }) => text)

/** A page nested `depth` deep by each kind of element. */
const NESTED: [string, (depth: number) => string][] = [
  ['div', (depth) => `${'<div>'.repeat(depth)}到2025年，建成平台10个。${'</div>'.repeat(depth)}`],
  ['span', (depth) => `<p>${'<span>'.repeat(depth)}到2025年，建成平台10个。${'</span>'.repeat(depth)}</p>`],
  [
    'table',
    (depth) => `${'<table><tr><td>'.repeat(depth)}到2025年，建成平台10个。${'</td></tr></table>'.repeat(depth)}`,
  ],
  [
    'table of four cells',
    (depth) =>
      `${'<table><tr><td></td><td></td></tr><tr><td></td><td>'.repeat(depth)}到2025年，建成平台10个。${'</td></tr></table>'.repeat(depth)}`,
  ],
]

for (const [name, nest] of NESTED) {
  test(`a page of nested elements is read whole, however deep: ${name}`, () => {
    assert.ok(textsIn(page(nest(30_000))).includes('到2025年，建成平台10个。'))
  })
}

test('reading a page takes time in proportion to its size, prose at every depth of it', () => {
  const deep = (depth: number) => page(`${'<div>坚持创新驱动，推动发展。'.repeat(depth)}完。${'</div>'.repeat(depth)}`)
  const read = (source: string) => readHtml(source, () => 1).lines.map(({ text }) => text)
  assert.ok(processorTime(() => assert.ok(read(deep(16_000)).length > 8000)) < 3000)
})

test('a page with more marks than a call takes arguments is read whole', () => {
  const marks = 200_000
  const [found] = textsIn(page(`<p>${'<b>建</b>&nbsp;'.repeat(marks)}</p>`)).filter((text) => text.startsWith('建'))
  assert.equal(found?.replace(/\s/gu, '').length, marks)
})

test('a script in a cell of data is no text', () => {
  const texts = textsIn(
    page('<table><tr><td>任务</td><td>单位</td></tr><tr><td>建设<script>var x</script></td><td>省厅</td></tr></table>'),
  )
  assert.ok(texts.includes('建设'))
  assert.ok(!texts.some((text) => text.includes('var')))
})

test('the text of a built page is compared, however deep its elements', () => {
  const dist = mkdtempSync(join(tmpdir(), 'duidu-'))
  const build = (text: string) =>
    `<div data-edition>${'<div>'.repeat(30_000)}${text}<i data-apparatus>注</i>${'</div>'.repeat(30_000)}</div>外`
  for (const folder of ['documents/x', 'zh-hant/documents/x']) {
    mkdirSync(join(dist, folder), { recursive: true })
    writeFileSync(join(dist, folder, 'index.html'), build('正文'))
  }
  const receipt = receiptOf('正文')
  assert.deepEqual(verifyReceipts(dist, { x: { Hans: receipt, Hant: receipt } }), [])
  const other = receiptOf('正义')
  assert.equal(verifyReceipts(dist, { x: { Hans: receipt, Hant: other } }).length, 1)
})
