import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildLedger } from '../../src/parse/build-ledger.ts'
import { parse } from '../../src/parse/parse-seed.ts'
import { textsOf } from '../../src/policy/index.ts'
import { grammar } from '../grammar.ts'
import { assertPartition } from '../parse/ledger.ts'
import { regions, seedOf } from '../support.ts'

const page = (table: string) =>
  `<html><body><p>某市数字经济发展方案</p><p>一、总体要求</p><p>坚持创新，推动发展。</p>${table}<p>二、主要任务</p><p>加强领导。</p></body></html>`

/** The words of a page, after a look at its ledger: each character has one fate, and none was claimed by nobody. */
function wordsOf(source: string): string {
  const { instruments, marks, locator } = parse(seedOf(source, 'page.html'), regions, grammar)
  const spans = buildLedger(source, instruments, marks, locator, 'x')
  assertPartition(source, spans)
  assert.deepEqual(
    spans.filter(({ rule }) => rule === 'ledger/unclaimed'),
    [],
  )
  return instruments
    .flatMap(textsOf)
    .map(({ text }) => text)
    .join('|')
}

test('words of a table that stand in no cell are read where each stands, not the tags between them', () => {
  const words = wordsOf(
    page('<table><tr><td>平台一</td></tr>建设平台十个。</b><tr><td>平台二</td></tr>培育企业百家。</table>'),
  )
  assert.match(words, /建设平台十个。/)
  assert.match(words, /培育企业百家。/)
  for (const cell of ['平台一', '平台二']) assert.equal(words.split(cell).length, 2, cell)
})

test('a word with a character reference in its middle is one word, and a text with comments is read through', () =>
  assert.match(
    wordsOf(page('<p>建设&ldquo;城市<!-- 注 -->大脑&rdquo;平台&#21313;个。</p>')),
    /建设“城市大脑”平台十个。/,
  ))
