import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { alignWitness } from '../../../src/witness/collation/align-witness.ts'
import type { NodeStretch, PlacedDifference } from '../../../src/witness/collation/collate.ts'
import { collate, makeComparer } from '../../../src/witness/collation/collate.ts'
import type { Difference } from '../../../src/witness/collation/compare-texts.ts'
import type { Policy } from '../../../src/policy/index.ts'
import { textsOf } from '../../../src/policy/index.ts'
import { summarise } from '../../../src/witness/collation/summarise.ts'
import { converter, official, officialText, regional, reprint, treeOf } from './witnesses.ts'

const words = regional.words
const compare = makeComparer('Hans', 'Hant', { converter, words })

/** The witness's text made from the base's by putting its readings in place. */
function apply(base: string, witness: string, differences: readonly Difference[]): string {
  let at = 0
  const parts = differences.map((one) => {
    const same = base.slice(at, one.base.start)
    at = one.base.end
    return same + witness.slice(one.witness.start, one.witness.end)
  })
  return parts.join('') + base.slice(at)
}

const swap = ({ class: kind, base, witness }: Difference): Difference => ({ class: kind, base: witness, witness: base })

const show = (base: string, witness: string) =>
  compare(base, witness).map((one) => {
    const reading = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end)
    return `${one.class} ${reading(base, one.base)}→${reading(witness, one.witness)}`
  })

describe('differences of two paragraphs', () => {
  test('have their classes', () => {
    assert.deepEqual(show('推动5G发展', '推動5G發展'), ['script 动→動', 'script 发→發'])
    assert.deepEqual(show('0—3公里，台阶', '0—3公裡，臺階'), ['variant 里→裡', 'variant 台→臺', 'script 阶→階'])
    assert.deepEqual(show('“一网”', '「一網」'), ['punctuation “→「', 'script 网→網', 'punctuation ”→」'])
    assert.deepEqual(show('智能（5G）应用。', '智慧型(5G)套用'), [
      'regional 智能→智慧型',
      'punctuation （→(',
      'punctuation ）→)',
      'regional 应用→套用',
      'punctuation 。→',
    ])
  })

  test('are whole words', () => {
    assert.deepEqual(show('共享汽车服务', '共享轎車服務'), ['substantive 汽车→轎車', 'script 务→務'])
    assert.deepEqual(show('优秀文化产品', '優秀化產品'), ['script 优→優', 'substantive 文化→化', 'script 产→產'])
    assert.deepEqual(show('省委、省政府', '省政府'), ['omission 省委、→'])
    assert.deepEqual(show('省政府', '省委、省政府'), ['addition →省委、'])
  })

  const text = fc.string({
    unit: fc.constantFrom('网', '络', '路', '際', '發', '发', '，', ',', ' ', '5', '𠮷'),
    maxLength: 25,
  })

  test('with the agreement make up both texts, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (base, witness) => {
        const differences = compare(base, witness)
        assert.equal(apply(base, witness, differences), witness)
        assert.equal(apply(witness, base, differences.map(swap)), base)
      }),
    )
  })
})

describe('the two texts of the plan', () => {
  const { alignment } = alignWitness(official, reprint)
  assert.ok(alignment)
  const differences = collate(alignment, { converter, words })

  /** All text nodes of one witness, from those of the other and the apparatus. */
  function rebuild(
    from: Policy,
    to: Policy,
    side: (one: PlacedDifference) => { own: NodeStretch; other: NodeStretch },
  ): string[] {
    const [own, other] = [textsOf(from), textsOf(to)]
    const whole = new Map<number, string>()
    const rebuilt = own.map((node, index) => {
      const here = differences.map(side).filter((one) => one.own.index === index)
      let at = 0
      let text = ''
      for (const { own: mine, other: theirs } of here) {
        const reading = (other[theirs.index]?.text ?? '').slice(theirs.start, theirs.end)
        const isWhole = mine.start === mine.end && theirs.start === 0 && reading === other[theirs.index]?.text
        if (isWhole) {
          whole.set(theirs.index, reading)
          continue
        }
        text += node.text.slice(at, mine.start) + reading
        at = mine.end
      }
      return text + node.text.slice(at)
    })
    for (const [index, text] of [...whole].sort(([x], [y]) => x - y)) rebuilt.splice(index, 0, text)
    return rebuilt
  }

  test('apparatus and agreement make the reprint from the official text, to the character', () => {
    const rebuilt = rebuild(official, reprint, (one) => ({ own: one.base, other: one.witness }))
    assert.deepEqual(
      rebuilt,
      textsOf(reprint).map(({ text }) => text),
    )
  })

  test('apparatus and agreement make the official text from the reprint, to the character', () => {
    const texts = textsOf(reprint)
    const rebuilt = texts.map((node, index) => {
      const here = differences.filter(({ witness }) => witness.index === index)
      const readings = here.map(({ class: kind, base, witness }) => ({ class: kind, base: witness, witness: base }))
      const partner = textsOf(official)[here[0]?.base.index ?? -1]?.text ?? node.text
      return apply(node.text, partner, readings)
    })
    assert.deepEqual(
      rebuilt.filter((text) => text !== ''),
      textsOf(official).map(({ text }) => text),
    )
  })

  test('no difference is left without a class that explains it', () => {
    assert.deepEqual(summarise(alignment, differences).counts, {
      script: 1972,
      variant: 1,
      regional: 198,
      punctuation: 0,
      omission: 0,
      addition: 43,
      substantive: 0,
    })
  })

  test('a text against itself has no differences', () => {
    const same = alignWitness(official, treeOf(officialText, 'copy'))
    assert.ok(same.alignment)
    assert.deepEqual(collate(same.alignment, { converter, words }), [])
  })
})
