import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileElements } from '../../src/compile/compile-elements.ts'
import type { Element } from '../../src/policy/elements.ts'
import { textIn } from '../../src/policy/elements.ts'
import { textsOf } from '../../src/policy/index.ts'
import { anyPolicy } from '../policies.ts'
import { compileProject } from '../support.ts'

const { trees, converter } = compileProject()

/** The elements that hold a text, in reading order. */
const textElements = (node: Element | string): Element[] =>
  typeof node === 'string' ? [] : node.other === undefined ? node.children.flatMap(textElements) : [node]

test('the elements hold the texts of any tree, each whole and beside it in the other script', () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      const texts = policy.children.flatMap(textsOf).map(({ text }) => text)
      const convert = policy.metadata.script === 'Hans' ? converter.toHant : converter.toHans
      const elements = compileElements(policy, converter).flatMap(textElements)
      assert.deepEqual(elements.map(textIn), texts)
      assert.deepEqual(
        elements.map(({ other }) => other),
        texts.map(convert),
      )
    }),
    { numRuns: 300 },
  )
})

test('sentences and spans keep the words they mark', () => {
  for (const tree of trees) {
    const nodes = tree.children.flatMap(textsOf)
    compileElements(tree, converter)
      .flatMap(textElements)
      .forEach((element, i) => {
        const node = nodes[i]
        for (const { kind, start, end, ref } of node?.spans ?? []) {
          if (kind !== 'term' || ref === undefined) continue
          const pieces = element.children.flatMap((child) => named(child, 'Term', ref))
          assert.ok(
            pieces.join('\n').includes(node?.text.slice(start, end) ?? '?'),
            `${tree.metadata.id}: ${ref} marks ${pieces.join('|')}`,
          )
        }
      })
  }
})

/** The words of the elements of a name with an id. */
function named(node: Element | string, name: string, id: string): string[] {
  if (typeof node === 'string') return []
  const own = node.name === name && node.attributes.id === id ? [textIn(node)] : []
  return [...own, ...node.children.flatMap((child) => named(child, name, id))]
}
