import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findTargets } from '../../../src/annotate/targets/index.ts'
import { findSeries } from '../../../src/annotate/targets/find-series.ts'
import { context, vocabulary } from './vocabulary.ts'

/** Sentences as plans and reports of provinces, counties and ministries have them, with the series of their targets. */
const SENTENCES: [string, (string | null)[]][] = [
  ['地区生产总值增长6%，达到210亿元。', ['gdp-growth', 'gdp']],
  ['GDP年均增长6%左右。', ['gdp-growth']],
  ['一般公共财政预算收入增长5%。', ['fiscal-revenue-change']],
  ['全社会固定资产投资增长8%，社会消费品零售总额达到164亿元。', ['fixed-investment-change', 'retail-sales']],
  ['城镇新增就业5万人，城镇调查失业率控制在5.5%以内。', ['urban-jobs', 'unemployment']],
  ['农村常住居民人均可支配收入达到2万元。', ['rural-income']],
  ['全社会研发经费支出相当于全市生产总值比例达到4.5%。', ['rnd-intensity']],
  ['每千常住人口拥有3岁以下婴幼儿托位数达到4.6个。', ['nursery-places-per-1000']],
  ['每千人拥有执业（助理）医师数达到3.6人以上。', ['doctors-per-1000']],
  ['孕产妇死亡率控制在12/10万以下。', ['maternal-mortality']],
  ['人均预期寿命达到79岁。', ['life-expectancy']],
  ['规模以上工业增加值增长7%。', ['industrial-value-added-change']],
  ['单位地区生产总值二氧化碳排放降低18%。', ['carbon-intensity']],
  ['森林蓄积量达到1亿立方米。', ['forest-stock']],
  ['地表水达到或好于Ⅲ类水体比例达到85%。', ['surface-water']],
  ['改造老旧小区120个，新增停车位5000个。', ['old-estates', 'parking']],
  ['新建改建农村公路800公里。', ['rural-roads']],
  ['铁路货运量占比提高0.5个百分点。', ['rail-access-points']],
  ['农作物耕种收综合机械化率达到75%。', ['farm-mechanisation']],
  ['高校毕业生就业率达到90%以上。', ['graduate-employment']],
  ['建成充电桩2万个，公园1000座。', ['charging-piles', 'parks']],
]

for (const [text, expected] of SENTENCES) {
  test(`${expected.join(', ')}: ${text}`, () => {
    const found = findTargets(text, context, vocabulary).map(({ start, end, facts }) =>
      findSeries(facts, text.slice(start, end), vocabulary.indicators),
    )
    assert.deepEqual(found, expected)
  })
}

test('coverage of all is in a series of shares only, and a milestone in none', () => {
  const [row] = findTargets('到2025年，实现自来水供水全覆盖。', context, vocabulary)
  assert.equal(row && findSeries(row.facts, '', vocabulary.indicators), 'tap-water')
  const facts = row ? { ...row.facts, kind: 'milestone' as const } : assert.fail()
  assert.equal(findSeries(facts, '', vocabulary.indicators), null)
})

test('there are more than 150 indicators, each with unit, kind, direction and what of it is comparable', () => {
  const own = vocabulary.indicators.series.filter(({ id }) => !/-(?:change|points|times)$/.test(id))
  assert.ok(own.length >= 150, String(own.length))
  assert.equal(new Set(vocabulary.indicators.series.map(({ id }) => id)).size, vocabulary.indicators.series.length)
})
