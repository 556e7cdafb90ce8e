/** A page in few bytes is the page that it was to whoever reads HTML. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse, serialize } from 'parse5'
import type { DefaultTreeAdapterMap } from 'parse5'
import { leanPage } from '../../src/disk/lean-page.ts'

const at = '/base/zh-hant/documents/x/synopsis/'

/** A page as a browser has it, with its links in full. */
function inFull(html: string): string {
  const page = parse(html)
  const visit = (node: DefaultTreeAdapterMap['node']) => {
    if ('attrs' in node)
      for (const attribute of node.attrs)
        if (attribute.name === 'href') attribute.value = new URL(attribute.value, `http://site.test${at}`).href
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(page)
  return serialize(page)
}

const pageOf = (main: string) =>
  `<!DOCTYPE html><html lang="zh-Hans"><head><link rel="stylesheet" href="/base/a.css"></head><body class="b"><main id="main">${main}</main></body></html>`
const lean = (main: string) =>
  /<main id=main>(.*)<\/main>/s.exec(leanPage(pageOf(main), at))?.[1] ?? assert.fail('no main')

test('what HTML can do without is left out', () => {
  for (const [main, wanted] of [
    ['<ul><li>甲</li><li><p class="a">乙</p></li></ul>', '<ul><li>甲<li><p class=a>乙</ul>'],
    ['<dl><div><dt>一</dt><dd>二</dd></div></dl>', '<dl><div><dt>一<dd>二</div></dl>'],
    ['<a href="/base/zh-hant/documents/x/#1.1">一</a>', '<a href=../#1.1>一</a>'],
    ['<a href="/base/zh-hant/documents/x/synopsis/#1">一</a>', '<a href=./#1>一</a>'],
    ['<a href="/base/zh-hant/documents/x/synopsis/2/#1">一</a>', '<a href=2/#1>一</a>'],
    ['<a href="/base/zh-hant/documents/y/">一</a>', '<a href=../../y/>一</a>'],
    ['<a href="/base/data/">一</a>', '<a href=/base/data/>一</a>'],
  ] as const)
    assert.equal(lean(main), wanted)
})

test('the text of an edition keeps its end tags, what stands before it does not', () => {
  const main = '<div data-edition><ul><li>甲</li><li data-apparatus><p>乙</p></li></ul></div>'
  assert.equal(lean(main), main)
  assert.equal(lean(`<ol><li>甲</li><li>乙</li></ol>${main}`), `<ol><li>甲<li>乙</ol>${main}`)
})

test('a browser has the same page', () => {
  for (const main of [
    '<ul><li>甲</li> <li>乙</li></ul><p>丙</p>丁',
    '<p>甲</p><span>乙</span><a href="/base/"><p>丙</p></a>',
    '<table><thead><tr><th scope="col">甲</th></tr></thead><tbody><tr><td><p>乙</p></td><td>丙</td></tr></tbody></table>',
    '<a title="a > b" href="/base/zh-hant/documents/x/?a=b&amp;c#1">甲</a><a title="一 二" data-n="a=b" href="#1">乙</a>',
    '<p>用 class="note" 和 href="/base/zh-hant/x" 标注，&lt;b title="x"&gt;</p><details><p>甲</p></details>',
    '<a href="//example.org/base/">甲</a><a href="https://example.org/">乙</a><select><option value="a">甲</option><option>乙</option></select>',
  ]) {
    const page = pageOf(main)
    const made = leanPage(page, at)
    assert.equal(inFull(made), inFull(page), main)
    assert.ok(made.length < page.length)
  }
})

test('what a script takes out of a page can be told from where it stands', () => {
  assert.ok(!lean('<a href="/base/zh-hant/documents/x/synopsis/#1">一</a>').includes('href=#'))
})
