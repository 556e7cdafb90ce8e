import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { alignWitness } from '../../../src/witness/collation/align-witness.ts'
import { textsOf } from '../../../src/policy/index.ts'
import { official, officialText, reprint, treeOf } from './witnesses.ts'

const lines = officialText.split('\n')

describe('a witness and its document', () => {
  test('every paragraph of the official text has its partner, in order', () => {
    const { alignment } = alignWitness(official, reprint)
    assert.equal(alignment?.pairs.length, 73)
    assert.equal(alignment.share, 1)
    assert.deepEqual(alignment.onlyBase, [])
    for (const { base, witness } of alignment.pairs) {
      assert.ok(Math.abs(base.text.length - witness.text.length) <= 8, `${base.text} / ${witness.text}`)
    }
  })

  test('the fourteen boxes and the title of the notice stand in the reprint alone, each in its place', () => {
    const { alignment } = alignWitness(official, reprint)
    assert.ok(alignment)
    const texts = textsOf(official)
    const boxes = alignment.onlyWitness.filter(({ node }) => node.type === 'heading')
    assert.equal(alignment.onlyWitness.length, 1 + 14 * 3)
    assert.equal(alignment.onlyWitness[0]?.after, -1)
    assert.deepEqual(
      boxes.map(({ node, after }) => `${node.text.slice(0, 4).trim()} ${texts[after]?.text.slice(0, 8)}`),
      [
        '專欄1 全面推进5G网络',
        '專欄2寬 推进宽带网络升级',
        '專欄3移 推进移动物联网全',
        '專欄4新 数据中心绿色化改',
        '專欄5區 积极争取哈尔滨超',
        '專欄6網 推动有线电视网络',
        '專欄7一 围绕政府门户网站',
        '專欄8一 围绕建设“勤廉龙',
        '專欄9數 推动数字技术与社',
        '專欄10 推进“互联网+教',
        '專欄11 提升基层医疗卫生',
        '專欄12 建设智能交互、虚',
        '專欄13 推进传统供热体系',
        '專欄14 建设“幸福龙江”',
      ],
    )
  })

  test('a paragraph that the witness lacks is listed where it would stand', () => {
    const without = lines.filter((line) => !line.startsWith('坚持双轮驱动'))
    const { alignment } = alignWitness(official, treeOf(without.join('\n'), 'w'))
    assert.equal(alignment?.pairs.length, 72)
    const [gap] = alignment.onlyBase
    assert.match(gap?.node.text ?? '', /^坚持双轮驱动/)
    assert.match(textsOf(alignment.witness)[gap?.after ?? -1]?.text ?? '', /^坚持创新引领/)
  })
})

describe('a witness that cannot be used', () => {
  const ruleOf = (...args: Parameters<typeof alignWitness>) => alignWitness(...args).message?.ruleId

  test('belongs to no document, or to itself', () => {
    assert.equal(ruleOf(undefined, reprint), 'witness-without-document')
    assert.equal(ruleOf(reprint, reprint), 'witness-without-document')
  })

  test('is another text', () => {
    const other = treeOf('某某方案\n一、目标\n到2025年，建成一座桥。\n二、任务\n修路。'.repeat(3), 'w')
    assert.equal(ruleOf(official, other), 'witness-unlike')
    assert.equal(ruleOf(other, official), 'witness-unlike')
  })

  test('has no text at all', () => assert.equal(ruleOf(official, { ...reprint, children: [] }), 'witness-unlike'))

  test('is shorter', () => {
    const shorter = treeOf(lines.slice(0, Math.ceil(lines.length * 0.8)).join('\n'), 'w')
    assert.equal(ruleOf(official, shorter), 'witness-shorter')
    assert.match(alignWitness(official, shorter).message?.reason ?? '', /^Unexpected .*, expected /)
  })
})
