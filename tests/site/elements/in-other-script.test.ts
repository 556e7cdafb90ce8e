/** A page in the other script: its texts are converted whole, whatever marks stand in them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileElements } from '../../../src/compile/compile-elements.ts'
import type { Element } from '../../../src/policy/elements.ts'
import { textIn } from '../../../src/policy/elements.ts'
import { textsOf } from '../../../src/policy/index.ts'
import { inOtherScript } from '../../../src/site/elements/in-other-script.ts'
import { toPageElements } from '../../../src/site/elements/page-elements.ts'
import { anyPolicy } from '../../policies.ts'
import { compileProject } from '../../support.ts'

const { trees, converter } = compileProject()

const paragraph = (children: Element['children'], other: string): Element => ({
  name: 'P',
  attributes: {},
  children,
  other,
})

test('a mark that cuts a word keeps its place and changes no character', () => {
  const term: Element = { name: 'Term', attributes: { id: 'x' }, children: ['造'] }
  const sentence: Element = { name: 'S', attributes: { id: '1-s1' }, children: ['制', term, '业'] }
  const [converted] = inOtherScript([paragraph([sentence], '製造業')])
  assert.deepEqual(converted?.children, [{ ...sentence, children: ['製', { ...term, children: ['造'] }, '業'] }])
})

test('an empty text, a text of spaces and an empty block stay what they are', () => {
  const cell: Element = { name: 'Cell', attributes: {}, children: [], other: '' }
  const spaces = paragraph([' \u3000'], ' \u3000')
  const row: Element = { name: 'Row', attributes: {}, children: [cell, spaces] }
  const table: Element = {
    name: 'Table',
    attributes: {},
    children: [row, { name: 'Row', attributes: {}, children: [] }],
  }
  assert.deepEqual(inOtherScript([table]), [table])
})

test('a conversion that changes the length is our own mistake', () => {
  assert.throws(() => inOtherScript([paragraph(['ab'], 'abc')]), /Unexpected length 3, expected 2, of “ab” converted/)
})

test('the page of any tree has the tree’s text in its own script and the converted text in the other', () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      const texts = policy.children.flatMap(textsOf).map(({ text }) => text)
      const convert = policy.metadata.script === 'Hans' ? converter.toHant : converter.toHans
      const elements = compileElements(policy, converter)
      assert.equal(toPageElements(elements).map(textIn).join(''), texts.join(''))
      assert.equal(toPageElements(inOtherScript(elements)).map(textIn).join(''), texts.map(convert).join(''))
    }),
    { numRuns: 300 },
  )
})

test('there and back again nothing is lost but what the exceptions say', () => {
  for (const tree of trees.filter(({ metadata }) => metadata.script === 'Hans')) {
    for (const { text } of textsOf(tree)) {
      const converted = converter.toHant(text)
      assert.equal(converter.toHans(converted), text)
      assert.equal(converter.toHant(text), converted)
    }
  }
})
