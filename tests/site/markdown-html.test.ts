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

test('a link that is neither http, https, mailto nor within the site is only its words', () => {
  const refused = [
    'javascript:alert(1)',
    'JavaScript:x',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:x',
  ]
  for (const address of refused) assert.equal(html(`[甲](<${address}>)`), '<p>甲</p>', address)
  assert.equal(html('[甲](<java&#10;script:alert(1)>)'), '<p>甲</p>')
  assert.equal(html('<javascript:alert(1)>'), '<p>javascript:alert(1)</p>')
  assert.equal(html('[丁](mailto:a@example.org)'), '<p><a href="mailto:a@example.org">丁</a></p>')
  assert.equal(html('[戊](HTTP://example.org/)'), '<p><a href="HTTP://example.org/">戊</a></p>')
})

test('HTML is shown, not obeyed; headings are no headings', () => {
  assert.equal(html('<script>x</script>'), '&lt;script&gt;x&lt;/script&gt;')
  assert.equal(html('# 甲'), '<p><strong>甲</strong></p>')
})

test('a line’s end between two Chinese characters is nothing', () => {
  assert.equal(html('一，\n二\nA'), '<p>一，二\nA</p>')
})
