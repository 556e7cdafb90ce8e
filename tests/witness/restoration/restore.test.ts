import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { makeComparer } from '../../../src/witness/collation/collate.ts'
import { knownWords, learnRules, observe } from '../../../src/witness/restoration/learn-rules.ts'
import { makeRestorer } from '../../../src/witness/restoration/restore.ts'
import { converter, regional } from '../collation/witnesses.ts'

const { toHans } = converter
const words = regional.words

/** Rules learned from pairs of paragraphs, with or without what the vocabulary knows. */
function rulesOf(pairs: [base: string, witness: string][], known = true) {
  const compare = makeComparer('Hans', 'Hant', { converter, words: known ? words : [] })
  const observed = pairs.map(([base, witness]) => observe(base, toHans(witness), compare(base, witness)))
  return learnRules(observed, known ? knownWords(words, toHans) : [])
}

const restorer = (pairs: [string, string][], known = true) =>
  makeRestorer({ rules: rulesOf(pairs, known), reviewed: [], toHans })

const PAIRS: [string, string][] = [
  ['拓展应用领域，建设智慧城市和智能制造', '拓展套用領域，建設智慧城市和智慧型製造'],
  ['推广应用，支持在线教育和线上线下融合', '推廣套用，支持線上教育和線上線下融合'],
  ['在线办公，人工智能平台，线上线下互动', '線上辦公，人工智慧平台，線上線下互動'],
]

describe('restoring', () => {
  test('undoes what was seen and leaves what is no localised word', () => {
    const restore = restorer(PAIRS)
    const { text, marks } = restore('智慧型設備套用於智慧城市和人工智慧')
    assert.equal(text, '智能设备应用于智慧城市和人工智能')
    assert.deepEqual(
      marks.map(({ from, rule, count, seen, certainty }) => [from, rule, count, seen, certainty]),
      [
        ['智慧型', 'learned', 1, 1, 'certain'],
        ['套用', 'learned', 2, 2, 'certain'],
        ['人工智慧', 'learned', 1, 1, 'certain'],
      ],
    )
  })

  test('decides by the neighbours where a word was both replaced and kept', () => {
    const restore = restorer(PAIRS)
    assert.equal(restore('線上教育').text, '在线教育')
    assert.equal(restore('線上線下活動').text, '线上线下活动')
    assert.equal(restore('線上問診').marks[0]?.certainty, 'uncertain')
  })

  test('reads back what only the vocabulary knows, as uncertain', () => {
    const { text, marks } = restorer(PAIRS)('監管資料庫與軟體')
    assert.equal(text, '监管数据库与软件')
    assert.deepEqual(
      marks.map(({ rule, count, certainty }) => [rule, count, certainty]),
      [
        ['known', 0, 'uncertain'],
        ['known', 0, 'uncertain'],
      ],
    )
  })

  test('never reads back a word that the mainland has too, unless it was seen', () => {
    assert.equal(restorer([])('行動方案，資料與民眾').text, '行动方案，资料与民众')
  })

  test('does not cut a word in two for a word it has not seen often', () => {
    assert.equal(restorer([])('部門市場監管').text, '部门市场监管')
  })

  test('learns words that no vocabulary has, if they are seen twice, and never figures', () => {
    const once: [string, string] = ['共享汽车服务三百家', '共享轎車服務五百家']
    const twice: [string, string][] = [once, ['租用汽车2026年', '租用轎車2025年']]
    assert.equal(restorer([once], false)('轎車').text, '轿车')
    assert.equal(restorer(twice, false)('轎車五百家，2025年').text, '汽车五百家，2025年')
  })

  test('goes by what a person decided first, and gives the reason', () => {
    const reviewed = [
      { document: 'w', reads: '線上', within: '鼓勵線上企業', restored: '线上', reason: '按未改处理。' },
      { document: 'w', reads: '格線', restored: '网格', reason: '误换。' },
    ]
    const restore = makeRestorer({ rules: rulesOf(PAIRS), reviewed, toHans })
    const { text, marks } = restore('鼓勵線上企業以格線為載體')
    assert.equal(text, '鼓励线上企业以网格为载体')
    assert.deepEqual(
      marks.map(({ from, rule, reason }) => [from, rule, reason]),
      [
        ['線上', 'reviewed', '按未改处理。'],
        ['格線', 'reviewed', '误换。'],
      ],
    )
  })

  test('marks every word that is not what plain conversion gives, and nothing else is changed', () => {
    const restore = restorer(PAIRS)
    const unit = fc.constantFrom('智慧型', '套用', '線上', '線下', '人工智慧', '資料庫', '的', '，', '5G', '龍')
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const attested = units.join('')
        const { text, marks } = restore(attested)
        let plain = ''
        let at = 0
        for (const { start, end, from } of marks) {
          assert.ok(at <= start && start < end)
          plain += text.slice(at, start) + toHans(from)
          at = end
        }
        assert.equal(plain + text.slice(at), toHans(attested))
      }),
    )
  })
})
