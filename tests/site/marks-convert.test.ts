/** Marks never change what a text is converted to, wherever they stand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textsOf } from '../../src/policy/index.ts'
import { convertHtml } from '../../src/site/convert-html.ts'
import { compileProject } from '../support.ts'

const { trees, converter } = compileProject()

/** Numbers below `limit`, the same in every run (a linear congruential generator). */
function makeRandom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

const blocks = trees.flatMap((tree) => {
  const convert = tree.metadata.script === 'Hans' ? converter.toHant : converter.toHans
  return textsOf(tree)
    .map(({ text }) => text)
    .filter((text) => text.length > 1 && !/[&<>\u00a0]/.test(text))
    .map((text) => ({ text, converted: convert(text), convert }))
})

test('every block converts the same with a mark at 10,000 random places', () => {
  const random = makeRandom(4)
  for (let count = 0; count < 10_000; count++) {
    const block = blocks[count < blocks.length ? count : random(blocks.length)]
    assert.ok(block)
    const { text, converted, convert } = block
    const start = random(text.length)
    const end = start + 1 + random(text.length - start)
    const html = `${text.slice(0, start)}<a class="term" href="/x/">${text.slice(start, end)}</a>${text.slice(end)}`
    // a conversion of the block was made above: the same string needs no second
    const once = (given: string) => (given === text ? converted : convert(given))
    const expected = `${converted.slice(0, start)}<a class="term" href="/x/">${converted.slice(start, end)}</a>${converted.slice(end)}`
    assert.equal(convertHtml(html, once), expected)
  }
})

test('there and back again nothing is lost but what the exceptions say', () => {
  for (const { text, converted, convert } of blocks.filter((block) => block.convert === converter.toHant)) {
    assert.equal(converter.toHans(converted).length, text.length)
    assert.equal(converter.toHans(converted), text)
    assert.equal(convert(text), converted)
  }
})
