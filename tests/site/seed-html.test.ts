import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SourceTable } from '../../src/schemas/index.ts'
import { seedHtml } from '../../src/site/seed-html.ts'
import { compileProject } from '../support.ts'

const { input, tables } = compileProject()

test('a seed stands on its page character for character, each stretch with its fate', () => {
  for (const [id, source] of Object.entries(tables.sources)) {
    const seed = String(input.seeds.find(({ basename }) => basename === source.file))
    const html = seedHtml(seed, source, new Map())
    const lines = html
      .replace(/^<div class="seed">|<\/div>$/g, '')
      .split('</p>')
      .slice(0, -1)
      .map((line) => line.replace(/^<p id="L(\d+)"><a href="#L\1">\1<\/a><span>/, '').replace(/<\/span>$/, ''))
    const words = lines.join('\n').replace(/<[^>]*>/g, '')
    assert.equal(
      words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      seed,
      id,
    )
    const marked = source.spans.filter(({ fate }) => fate !== 'text')
    assert.equal(html.split('<span class="fate-').length - 1, marked.length, id)
  }
})

test('a line leads to what it became', () => {
  const source = { spans: [{ line: 1, start: 0, end: 2, fate: 'number', rule: 'x', provision: 'a/1' }] }
  const notes = new Map([
    [1, { label: '一', href: '/documents/a/#“1”' }],
    [3, { label: '二', href: '/documents/a/#2' }],
  ])
  const html = seedHtml('一、<b>\n\n二', source as unknown as SourceTable, notes)
  assert.ok(
    html.includes('<span class="fate-number">一、</span>&lt;b&gt;</span><a href="/documents/a/#“1”">一</a></p>'),
  )
  assert.ok(html.includes('<span></span></p>'))
  assert.ok(html.includes('<span>二</span><a href="/documents/a/#2">二</a>'))
})
