import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { divisions } from '../../src/policy/divisions.ts'
import { findRegion, isWithin, shortPlaceName } from '../../src/policy/regions.ts'
import { regions } from '../annotate/vocabulary.ts'

const EXAMPLES: readonly (readonly [string, string | null])[] = [
  ['黑龙江省人民政府办公厅', '230000 黑龙江省 province'],
  ['长春市人民政府办公厅关于印发长春市数字经济发展行动计划的通知', '220100 长春市 prefecture'],
  ['2023年数字福建工作要点', '350000 福建省 province'],
  ['浙江省数字经济发展领导小组办公室', '330000 浙江省 province'],
  ['国务院办公厅关于印发“十四五”现代物流发展规划的通知', '000000 国家 nation'],
  ['工业和信息化部', '000000 国家 nation'],
  ['国家税务总局福建省税务局', '350000 福建省 province'],
  ['中国人民银行杭州中心支行', '330100 杭州市 prefecture'],
  ['吉林省长春市朝阳区人民政府', '220104 朝阳区 county'],
  ['中共福建省委办公厅', '350000 福建省 province'],
  ['吉林市人民政府', '220200 吉林市 prefecture'],
  ['延边州人民政府', '222400 延边朝鲜族自治州 prefecture'],
  ['大兴安岭地区行政公署', '232700 大兴安岭地区 prefecture'],
  ['香港特别行政区政府', '810000 香港特别行政区 province'],
  ['数位发展部协助产业创新活动补助奖励及辅导办法', '710000 台湾 province'],
  ['曹县人民政府关于印发方案的通知', '371721 曹县 county'],
  ['关于市和县的分工', null],
  ['朝阳区人民政府', null],
  ['西南通道建设方案', null],
  ['关于支持信息服务业稳进提质的实施意见', null],
  ['', null],
]

for (const [text, expected] of EXAMPLES) {
  test(`finds the place of ${text || 'nothing'}`, () => {
    const region = findRegion(text, regions)
    assert.equal(region && `${region.code} ${region.name} ${region.level}`, expected)
  })
}

test('finds every province and prefecture by its full name, and in a notice', () => {
  for (const { code, name } of divisions) {
    if (code.length === 6 || /^(?:市辖区|县|.*直辖县级行政区划)$/.test(name)) continue
    for (const text of [name, `${name}人民政府关于印发方案的通知`]) {
      assert.equal(findRegion(text, regions)?.code, code.padEnd(6, '0'), text)
    }
  }
})

test('takes endings off names', () => {
  const names = ['黑龙江省', '广西壮族自治区', '恩施土家族苗族自治州', '大兴安岭地区', '锡林郭勒盟', '香港特别行政区']
  assert.deepEqual(names.map(shortPlaceName), ['黑龙江', '广西', '恩施', '大兴安岭', '锡林郭勒', '香港'])
})

test('codes lie in each other', () => {
  assert.ok(isWithin('230100', '230000'))
  assert.ok(isWithin('230100', '000000'))
  assert.ok(!isWithin('220100', '230000'))
})

test('any string has a region of the table or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const region = findRegion(text, regions)
      assert.ok(region === null || regions.byCode.get(region.code) === region)
    }),
  )
})
