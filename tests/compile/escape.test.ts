import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { escapeAttribute } from '../../src/compile/escape.ts'

/** The attributes of the one element that an MDX text is read as. */
function attributesOf(mdx: string): [string, unknown][] {
  const { children } = unified().use(remarkParse).use(remarkMdx).parse(mdx)
  const [element] = children
  assert.ok(children.length === 1 && element?.type === 'mdxJsxFlowElement', mdx)
  return element.attributes.map((each) => ['name' in each ? each.name : '…', each.value])
}

test('any value of an attribute reads back as it is, but for white space, and ends nothing', () => {
  const read = (value: string) => attributesOf(`<Agency name="${escapeAttribute(value)}" />`)
  for (const value of ['省“数字办”', '"><script>', 'a" href="javascript:1', '&quot;', '{1}', "'"]) {
    assert.deepEqual(read(value), [['name', value]])
  }
  const value = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\s+/g, ' ').trim())
  fc.assert(fc.property(value, (text) => assert.deepEqual(read(text), [['name', text]])))
})
