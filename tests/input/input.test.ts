import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from '../../src/parse/parse-seed.ts'
import { buildLedger } from '../../src/parse/build-ledger.ts'
import { textsOf } from '../../src/policy/index.ts'
import { regions, seedOf } from '../support.ts'
import { assertPartition } from '../parse/ledger.ts'
import { grammar } from '../grammar.ts'

const PAGE = `<!doctype html>
<html><head><title>某市方案-某市人民政府</title><style>p{color:red}</style><script>var x = "一、不是正文"</script></head>
<body><nav><a href="/">首页</a><a href="/zwgk">政务公开</a></nav>
<div id="content">
<h1>某市数字经济发展方案</h1>
<p>为推动数字经济发展&mdash;&mdash;制定本方案。</p>
<p>一、总体要求</p><p>坚持新发展理念，推动数字经济高质量发展，建设数字强市。</p>
<p>二、主要任务</p><p>（一）<strong>建设网络。</strong>推进网络建设，提升服务质量，扩大覆盖范围。</p>
<table><tr><th>任务</th><th>责任单位</th></tr><tr><td>建设基站</td><td>市工信局</td></tr></table>
<p>（二）<strong>发展产业。</strong>培育龙头企业，引进重点项目，壮大产业集群。</p>
</div>
<footer>版权所有 某市人民政府 <a href="https://example.org/">网站地图</a></footer></body></html>`

function read(text: string, name: string) {
  const file = seedOf(text, name)
  const parsed = parse(file, regions, grammar)
  const spans = buildLedger(text, parsed.instruments, parsed.marks, parsed.locator, 'x')
  assertPartition(text, spans)
  assert.ok(!spans.some((s) => s.rule === 'ledger/unclaimed'))
  return { texts: parsed.instruments.flatMap(textsOf).map((t) => t.text), spans, metadata: parsed.metadata }
}

test('a saved page: the document is found, furniture is told apart, tables are kept', () => {
  const { texts, metadata, spans } = read(PAGE, 'page.html')
  assert.equal(metadata.title, '某市数字经济发展方案')
  assert.ok(texts.includes('为推动数字经济发展——制定本方案。'))
  assert.ok(texts.includes('（一）建设网络。推进网络建设，提升服务质量，扩大覆盖范围。'))
  assert.deepEqual(texts.slice(texts.indexOf('任务'), texts.indexOf('任务') + 4), [
    '任务',
    '责任单位',
    '建设基站',
    '市工信局',
  ])
  assert.ok(!texts.some((t) => /首页|版权|不是正文|color/.test(t)))
  assert.ok(spans.some((s) => s.rule === 'html/markup' && s.fate === 'dropped'))
  assert.ok(spans.some((s) => s.fate === 'frame'))
})

test('light Markdown: its marks are dropped, its tables are kept, numbers stay', () => {
  const text =
    '# 某市数字经济发展方案\n\n为推动发展，制定本方案。\n\n## 一、总体要求\n\n**坚持创新。** 推动高质量发展，见[规划](https://example.org/)。\n\n1. 建设网络。推进网络建设工作。\n2. 发展产业。培育龙头企业。\n\n| 任务 | 单位 |\n| --- | --- |\n| 建站 | 市工信局 |\n'
  const { texts, metadata } = read(text, 'plan.md')
  assert.equal(metadata.title, '某市数字经济发展方案')
  assert.ok(texts.includes('一、总体要求'))
  assert.ok(texts.some((t) => t.startsWith('1.建设网络')))
  assert.ok(texts.some((t) => t.includes('见规划。')))
  assert.deepEqual(texts.slice(-4), ['任务', '单位', '建站', '市工信局'])
})

test('what a broken page holds is never lost', () => {
  for (const text of [
    '<p>一、总体要求<p>推进建设。<td>甲</table>二、任务<b>发展',
    '<!-- <p> --><div>一、要求</div>&unknown;二、任务',
    '<<<>>>&&&',
    '',
  ]) {
    const file = seedOf(text, 'x.html')
    const { instruments, marks, locator } = parse(file, regions, grammar)
    if (instruments.length > 0) assertPartition(text, buildLedger(text, instruments, marks, locator, 'x'))
  }
})
