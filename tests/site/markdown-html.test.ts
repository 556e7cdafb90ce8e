import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markdownHtml } from '../../src/site/markdown-html.ts'

const html = (markdown: string) => markdownHtml(markdown, (path) => `/base/${path}`)

test('paragraphs, emphasis, lists and code', () => {
  assert.equal(html('一*二*\n\n三**四**'), '<p>一<em>二</em></p><p>三<strong>四</strong></p>')
  assert.equal(html('- 一\n- `二`'), '<ul><li><p>一</p></li><li><p><code>二</code></p></li></ul>')
})

test('links go to pages of the site, to the page itself, or elsewhere', () => {
  assert.equal(html('[甲](documents/x/#1.1)'), '<p><a href="/base/documents/x/#1.1">甲</a></p>')
  assert.equal(html('[乙](#1.1)'), '<p><a href="#1.1">乙</a></p>')
  assert.equal(html('[丙](https://example.org/)'), '<p><a href="https://example.org/">丙</a></p>')
})

test('HTML is shown, not obeyed; headings are no headings', () => {
  assert.equal(html('<script>x</script>'), '&lt;script&gt;x&lt;/script&gt;')
  assert.equal(html('# 甲'), '<p><strong>甲</strong></p>')
})

test('a line’s end between two Chinese characters is nothing', () => {
  assert.equal(html('一，\n二\nA'), '<p>一，二\nA</p>')
})
