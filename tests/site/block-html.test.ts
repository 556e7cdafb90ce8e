import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitUnits, withHeaderRow, withoutHeadings, withoutLinks } from '../../src/site/block-html.ts'

test('links are taken out, other elements are not', () => {
  assert.equal(withoutLinks('<a class="term" href="/x/">甲</a><abbr>乙</abbr>'), '甲<abbr>乙</abbr>')
})

test('headings in a box become paragraphs, the first named', () => {
  const html = '<h5><span class="n">专栏1</span>甲</h5><p>乙</p><h6>丙</h6>'
  const expected =
    '<p class="box-title" id="box-1-title"><span class="n">专栏1</span>甲</p><p>乙</p><p class="box-title">丙</p>'
  assert.equal(withoutHeadings(html, 'box-1-title'), expected)
})

test('only the first row of a table becomes a header', () => {
  assert.equal(
    withHeaderRow('<tr><td>甲</td></tr><tr><td>乙</td></tr>'),
    '<tr><th scope="col">甲</th></tr><tr><td>乙</td></tr>',
  )
})

test('a unit’s own blocks are told from the units below it', () => {
  const below = '<section class="unit" id="1.1"><p>乙</p></section>'
  assert.deepEqual(splitUnits(`<h3>甲</h3>${below}`), { own: '<h3>甲</h3>', below })
  assert.deepEqual(splitUnits('<p>甲</p>'), { own: '<p>甲</p>', below: '' })
})
