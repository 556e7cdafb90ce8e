import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { convertHtml } from '../../src/site/convert-html.ts'

const upper = (text: string) => text.toUpperCase()

test('text is converted as a whole, markup stays where it was', () => {
  const seen: string[] = []
  const html = '<span id="1-s1">制<a class="term" href="/t/">造</a>业</span>'
  const converted = convertHtml(html, (text) => {
    seen.push(text)
    return text.replace('制造', '製造').replace('业', '業')
  })
  assert.deepEqual(seen, ['制造业'])
  assert.equal(converted, '<span id="1-s1">製<a class="term" href="/t/">造</a>業</span>')
})

test('apparatus is neither read nor changed', () => {
  const html = 'a<a data-apparatus href="#x">b<a>c</a></a>d<i data-apparatus="">e</i>'
  assert.equal(convertHtml(html, upper), 'A<a data-apparatus href="#x">b<a>c</a></a>D<i data-apparatus="">e</i>')
})

test('character references are read as characters and written where they are needed', () => {
  assert.equal(convertHtml('a&lt;b&#39;c&amp;&#x201C;d&nbsp;', upper), "A&lt;B'C&amp;“D&nbsp;")
})

test('a conversion that changes the length is our own mistake', () => {
  assert.throws(() => convertHtml('<b>ab</b>', (text) => `${text}!`), /Unexpected length 3, expected 2/)
})

test('an unchanged text gives the same HTML, whatever it holds', () => {
  const text = fc.string({ unit: 'grapheme' }).map((value) => value.replace(/[&<>\u00a0]/g, ''))
  const block = fc
    .array(fc.tuple(text, fc.constantFrom('b', 'span', 'a')))
    .map((parts) => parts.map(([inner, tag]) => `<${tag} class="x">${inner}</${tag}>${inner}`).join(''))
  fc.assert(fc.property(block, (html) => convertHtml(html, (value) => value) === html))
})
