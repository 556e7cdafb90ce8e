import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeSeed } from '../../src/input/decode-seed.ts'
import { parse } from '../../src/parse/parse-seed.ts'
import { buildLedger } from '../../src/parse/build-ledger.ts'
import { textsOf } from '../../src/policy/index.ts'
import { grammar } from '../grammar.ts'
import { compileTexts, regions, seedOf } from '../support.ts'
import { assertPartition } from '../parse/ledger.ts'

const LINES = [
  '某市数字经济发展方案',
  '一、总体要求',
  '坚持新发展理念，推动数字经济高质量发展。',
  '二、主要任务',
  '推进网络建设，提升服务质量，扩大覆盖范围。',
]

function read(text: string, name = 'seed.txt') {
  const { instruments, marks, locator, metadata } = parse(seedOf(text, name), regions, grammar)
  const spans = buildLedger(text, instruments, marks, locator, 'x')
  assertPartition(text, spans)
  assert.ok(!spans.some(({ rule }) => rule === 'ledger/unclaimed'))
  return { texts: instruments.flatMap(textsOf).map((node) => node.text), spans, metadata }
}

for (const [name, end] of [
  ['CR', '\r'],
  ['CR and LF', '\r\n'],
  ['VT', '\v'],
  ['FF', '\f'],
  ['NEL', '\u0085'],
  ['LS', '\u2028'],
  ['PS', '\u2029'],
] as const) {
  test(`${name} ends a line`, () => {
    assert.deepEqual(read(LINES.join(end)).texts, LINES)
    assert.deepEqual(read(`# ${LINES.join(end)}`, 'seed.md').texts, LINES)
  })
}

test('radicals are read as what they look like, in text, agencies and search', () => {
  const text = `江州省⼈⺠政府方案\n一、总体要求\n推动⺠⽣改善，⻓期推进⻢铃薯产业发展。\n二、任务\n推进网络建设。`
  const { texts } = read(text)
  assert.equal(texts[0], '江州省人民政府方案')
  assert.ok(texts.includes('推动民生改善，长期推进马铃薯产业发展。'))
})

test('what is not seen is no text and has a fate', () => {
  for (const ch of ['\u200b', '\u00ad', '\u200e', '\u2060', '\u200d', '\ufe0f', '\u{e0100}']) {
    const { texts, spans } = read(
      LINES.join('\n').replace('数字经济高', `数字${ch}经济高`).replace('网络', `网${ch}${ch}络`),
    )
    assert.deepEqual(texts, LINES)
    const dropped = spans.filter(({ rule }) => rule === 'dropped/invisible')
    assert.equal(
      dropped.reduce((sum, { start, end }) => sum + end - start, 0),
      3 * ch.length,
    )
  }
})

test('a target whose words hold what is not seen keeps its place in the seed', () => {
  const { tables, seedFiles } = compileTexts(
    '方案\n一、要求\n推进建设工作。\n二、任务\n到2025年，建成5G\u200b基站30\u200b00个。',
  )
  const [target] = tables.targets
  assert.equal(target?.value, 3000)
  assert.ok(target.quote.includes('建成5G基站3000个'))
  assert.ok(!seedFiles[0]?.messages.some(({ fatal }) => fatal))
})

test('a private glyph is a message', () => {
  const { seedFiles } = compileTexts('方案\n一、要求\n推进\ue001建设工作。\n二、任务\n推进网络建设。')
  assert.ok(seedFiles[0]?.messages.some(({ ruleId }) => ruleId === 'unexpected-character'))
})

test('character references in a plain text, and twice encoded ones of a page, are read', () => {
  const plain = LINES.map((line) => `&nbsp;&nbsp;${line}`)
    .join('\n')
    .replace('新发展理念', '&ldquo;新发展理念&rdquo;')
  assert.deepEqual(read(plain).texts[2], '坚持“新发展理念”，推动数字经济高质量发展。')
  assert.ok(!read(plain).texts.some((text) => text.includes('&')))
  const page = `<html><body>${LINES.map((line) => `<p>&amp;nbsp;&amp;nbsp;${line}</p>`).join('')}</body></html>`
  assert.deepEqual(read(page, 'seed.html').texts, LINES)
  assert.ok(
    read('方案\n一、要求\n支持A&B、R&D;和x&zzzz;发展。\n二、任务\n推进网络建设。').texts.some((t) =>
      t.includes('R&D;和x&zzzz;'),
    ),
  )
})

const page = `<html><body>${LINES.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`

test('a page is a page whatever its file is called', () => {
  for (const name of ['seed.txt', 'seed.htm', 'seed.md']) assert.deepEqual(read(page, name).texts, LINES)
  const part = LINES.map((line) => `<p style="color:red">${line}</p>`).join('\n')
  assert.deepEqual(read(`\n${part}`, 'seed.txt').texts, LINES)
})

test('plain text in a file for pages keeps its lines', () => {
  assert.deepEqual(read(LINES.join('\n'), 'seed.htm').texts, LINES)
  assert.deepEqual(read(LINES.join('\n'), 'seed.html').texts, LINES)
})

test('Markdown is Markdown whatever its file is called', () => {
  const text = `# ${LINES[0]}\n\n## ${LINES[1]}\n\n${LINES[2]}\n\n## ${LINES[3]}\n\n${LINES[4]}\n`
  assert.deepEqual(read(text, 'seed.txt').texts, LINES)
})

test('a plain text that shows one tag or one sign stays plain', () => {
  const text = `${LINES.join('\n')}\n用<br>标签分行，编号为#12，**注**见表。`
  assert.ok(read(text).texts.includes('用<br>标签分行，编号为#12，**注**见表。'))
})

test('what readers of a page do not see is dropped, a page that a script uncovers is read', () => {
  const body = LINES.map((line) => `<p>${line}</p>`).join('')
  for (const hidden of ['style="DISPLAY : none"', 'hidden', 'aria-hidden="true"']) {
    const { texts, spans } = read(
      `<html><body><div>${body}</div><div ${hidden}>${LINES.join('')}</div></body></html>`,
      'x.html',
    )
    assert.deepEqual(texts, LINES)
    assert.ok(spans.some(({ rule, fate }) => rule === 'html/hidden' && fate === 'dropped'))
    assert.deepEqual(read(`<html><body><div ${hidden}>${body}</div></body></html>`, 'x.html').texts, LINES)
  }
  assert.deepEqual(read(`<html><body><template><p>二、别的</p></template>${body}</body></html>`, 'x.html').texts, LINES)
})

test('UTF-16 without a mark is read, other bytes with NUL are not', () => {
  const little = Buffer.from(LINES.join('\n'), 'utf16le')
  assert.equal(decodeSeed(little)?.text, LINES.join('\n'))
  assert.equal(decodeSeed(Buffer.from(little).swap16())?.text, LINES.join('\n'))
  assert.equal(decodeSeed(Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 256)), null)
  assert.equal(decodeSeed(Buffer.from('PK\0\u0003abc\0\0', 'latin1')), null)
})
