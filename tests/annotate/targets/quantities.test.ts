import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainFigures } from '../../../src/annotate/targets/plain-figures.ts'
import { readQuantities } from '../../../src/annotate/targets/quantities.ts'
import { indexUnits } from '../../../src/annotate/targets/units.ts'
import { vocabulary } from './vocabulary.ts'

const index = indexUnits(vocabulary.units)

/** Text, value, upper end, unit, base, base unit. */
const READ: [string, number, number | null, string | null, number, string | null][] = [
  ['营业收入1.6万亿元', 1.6, null, '万亿元', 1.6e12, '元'],
  ['基站29万个', 29, null, '万个', 290000, '个'],
  ['三百万头肉牛', 3000000, null, '头', 3000000, '头'],
  ['百项重点项目', 100, null, '项', 100, '项'],
  ['两千家企业', 2000, null, '家', 2000, '家'],
  ['基站1,000个', 1000, null, '个', 1000, '个'],
  ['基站1 000个', 1000, null, '个', 1000, '个'],
  ['基站１２，０００個', 12000, null, '个', 12000, '个'],
  ['增长10%—15%', 10, 15, '%', 10, '%'],
  ['增长5~10%', 5, 10, '%', 5, '%'],
  ['平台3—5个', 3, 5, '个', 3, '个'],
  ['面积1万—2万亩', 1, 2, '万亩', 10000, '亩'],
  ['面积8000—1万亩', 8000, 10000, '亩', 8000, '亩'],
  ['带宽62Tbps', 62, null, 'Tbps', 62e12, 'b/s'],
  ['速率100Mb/s', 100, null, 'Mb/s', 100e6, 'b/s'],
  ['算力5EFLOPS', 5, null, 'EFLOPS', 5e18, 'FLOPS'],
  ['算力300P', 300, null, 'P', 300e15, 'FLOPS'],
  ['算力0.07EFLOPS', 0.07, null, 'EFLOPS', 7e16, 'FLOPS'],
  ['时延20毫秒', 20, null, '毫秒', 0.02, '秒'],
  ['装机1500万千瓦', 1500, null, '万千瓦', 15e9, 'W'],
  ['发电120亿千瓦时', 120, null, '亿千瓦时', 12e12, 'Wh'],
  ['里程3千米', 3, null, '千米', 3, '公里'],
  ['浓度35微克/立方米', 35, null, '微克/立方米', 35, '微克/立方米'],
  ['占比达到百分之七点五', 7.5, null, '%', 7.5, '%'],
  ['提高0.5个百分点', 0.5, null, '个百分点', 0.5, '百分点'],
  ['占比达到七成以上', 7, null, '成', 70, '%'],
  ['规模翻两番', 4, null, '倍', 4, '倍'],
  ['规模达到3倍', 3, null, '倍', 3, '倍'],
  ['清偿一半以上', 50, null, '%', 50, '%'],
  ['培训10万人次', 10, null, '万人次', 100000, '人次'],
  ['受教育年限达到11.3年', 11.3, null, '年', 11.3, '年'],
  ['下降5．5%', 5.5, null, '%', 5.5, '%'],
  ['规模达到1．2万亿元', 1.2, null, '万亿元', 1.2e12, '元'],
  ['系数达到0．58', 0.58, null, null, 0.58, null],
  ['提高1．5倍', 1.5, null, '倍', 1.5, '倍'],
  ['降至0﹒5吨', 0.5, null, '吨', 0.5, '吨'],
  ['占比百分之5．5', 5.5, null, '%', 5.5, '%'],
  ['增长２．５‰', 2.5, null, '‰', 2.5, '‰'],
  ['新增1，200户', 1200, null, '户', 1200, '户'],
  ['新增12，000，000户', 12000000, null, '户', 12000000, '户'],
  ['增长6%─8%', 6, 8, '%', 6, '%'],
  ['增长5%―7%', 5, 7, '%', 5, '%'],
  ['增长5%‐7%', 5, 7, '%', 5, '%'],
  ['增长5%‑7%', 5, 7, '%', 5, '%'],
  ['增长5%‒7%', 5, 7, '%', 5, '%'],
  ['增长5%－7%', 5, 7, '%', 5, '%'],
  ['增长5%〜7%', 5, 7, '%', 5, '%'],
  ['增长5%～7%', 5, 7, '%', 5, '%'],
  ['平台3─5个', 3, 5, '个', 3, '个'],
  ['平台3到5个', 3, 5, '个', 3, '个'],
  ['占比达到三分之一', 33.33333333, null, '%', 33.33333333, '%'],
  ['占比达到1/3以上', 33.33333333, null, '%', 33.33333333, '%'],
  ['完成2/3', 66.66666667, null, '%', 66.66666667, '%'],
  ['容积率达到二点五', 2.5, null, null, 2.5, null],
  ['占比超六成五', 65, null, '%', 65, '%'],
  ['死亡率控制在12/10万以下', 12, null, '/10万', 12, '/10万'],
  ['死亡率控制在8.5/十万以内', 8.5, null, '/十万', 8.5, '/10万'],
]

for (const [text, value, high, unit, base, unitBase] of READ) {
  test(`reads ${text}`, () => {
    const found = readQuantities(plainFigures(text), index)
    assert.equal(found.length, 1, JSON.stringify(found))
    const [quantity] = found
    assert.deepEqual(
      [quantity?.value, quantity?.high, quantity?.unit, quantity?.unitBase],
      [value, high, unit, unitBase],
    )
    assert.ok(Math.abs((quantity?.base ?? 0) - base) <= 1e-9 * base)
  })
}

for (const text of [
  '5G网络',
  '4K/8K',
  '10G PON',
  '第六届',
  '三期工程',
  '一批平台',
  '一个门户',
  '20多个',
  '两千余家',
  '三五个',
  '二次包装',
  '100，200户',
  '分别新增50，100，200户',
  '1OO%',
  '2O25年',
  'l5亿元',
  '3O个',
  'l00座',
  '〔2O23〕5号',
  '7×24小时',
  '城市大脑',
  '3D建模',
]) {
  test(`reads no quantity in ${text}`, () => assert.deepEqual(readQuantities(plainFigures(text), index), []))
}
