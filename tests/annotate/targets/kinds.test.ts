import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findTargets } from '../../../src/annotate/targets/index.ts'
import type { TargetFacts } from '../../../src/policy/index.ts'
import { context, vocabulary } from './vocabulary.ts'

/** A kind of sentence that plans of any place write, each target with its quote and the facts that are easy to get wrong. */
interface Kind {
  text: string
  targets: [string, Partial<TargetFacts>][]
}

const KINDS: Record<string, Kind[]> = {
  'length, area and money before a noun': [
    {
      text: '完成7.5公里的供水管网改造，完成15万平方米的湿地公园绿化建设。',
      targets: [
        ['完成7.5公里的供水管网改造', { value: 7.5, unit: '公里', indicator: '供水管网改造' }],
        ['完成15万平方米的湿地公园绿化建设', { valueBase: 150000, unitBase: '平方米' }],
      ],
    },
    { text: '实施2万平方米标准厂房新建项目。', targets: [['实施2万平方米标准厂房新建项目', { valueBase: 20000 }]] },
    {
      text: '实施约30公里堤防维修工程，推进40公里左右海塘达标建设。',
      targets: [
        ['实施约30公里堤防维修工程', { value: 30, comparator: '~' }],
        ['推进40公里左右海塘达标建设', { value: 40, comparator: '~' }],
      ],
    },
    {
      text: '到2025年全面完成约80万平方米老旧房屋改造任务。',
      targets: [
        [
          '全面完成约80万平方米老旧房屋改造任务',
          { valueBase: 800000, comparator: '~', deadline: '2025', kind: 'area' },
        ],
      ],
    },
    {
      text: '打造总规模超300亿元的产业基金群。',
      targets: [['打造总规模超300亿元的产业基金群', { valueBase: 3e10, comparator: '>', indicator: '产业基金群' }]],
    },
    {
      text: '完成42条、总长度31.6公里的乡村公路新建改造。',
      targets: [
        ['完成42条', { value: 42, indicator: '乡村公路新建改造' }],
        ['总长度31.6公里的乡村公路新建改造', { value: 31.6, indicator: '乡村公路新建改造' }],
      ],
    },
  ],
  'lists, fractions, shares and coverage': [
    {
      text: '修建两条滨水步道、三条林荫大道，五条景观绿道。',
      targets: [
        ['修建两条滨水步道', { value: 2 }],
        ['三条林荫大道', { value: 3 }],
        ['五条景观绿道', { value: 5, indicator: '景观绿道' }],
      ],
    },
    { text: '污染物减少1/4以上。', targets: [['污染物减少1/4以上', { value: 25, unitBase: '%', comparator: '>=' }]] },
    {
      text: '孕产妇死亡率控制在12/10万以下。',
      targets: [['孕产妇死亡率控制在12/10万以下', { value: 12, unitBase: '/10万', comparator: '<=' }]],
    },
    {
      text: '严格落实90万亩耕地特别是60万亩永久基本农田的保护目标。',
      targets: [
        ['严格落实90万亩耕地', { valueBase: 900000, indicator: '耕地' }],
        ['60万亩永久基本农田的保护目标', { valueBase: 600000 }],
      ],
    },
    {
      text: '到2026年力争全市公务用车新增或更新全部选用电动车。',
      targets: [['力争全市公务用车新增或更新全部选用电动车', { value: null, kind: 'coverage', deadline: '2026' }]],
    },
    {
      text: '实现中心城区45分钟可达周边县城。',
      targets: [['实现中心城区45分钟可达周边县城', { value: 45, unit: '分钟' }]],
    },
    {
      text: '到2025年，未来出行、数字影视、数字农业等4个产业生态基本建立。',
      targets: [['未来出行、数字影视、数字农业等4个产业生态基本建立', { value: 4 }]],
    },
    {
      text: '覆盖率提高到六成五，容积率达到二点五，排放量下降5．5%。',
      targets: [
        ['覆盖率提高到六成五', { value: 65, unitBase: '%' }],
        ['容积率达到二点五', { value: 2.5 }],
        ['排放量下降5．5%', { value: 5.5 }],
      ],
    },
    {
      text: '新建站点50～60个，泊位10–15处，车位20―25个，充电桩30-35个，站房3至5座。',
      targets: [
        ['新建站点50～60个', { value: 50, valueHigh: 60 }],
        ['泊位10–15处', { value: 10, valueHigh: 15 }],
        ['车位20―25个', { value: 20, valueHigh: 25 }],
        ['充电桩30-35个', { value: 30, valueHigh: 35 }],
        ['站房3至5座', { value: 3, valueHigh: 5 }],
      ],
    },
  ],
  'milestones one after the other': [
    {
      text: '确保2022年6月底前完成清单编制，2023年底前完成系统改造，12月底前全面完成数据归集。',
      targets: [
        ['2022年6月底前完成清单编制', { deadline: '2022-06' }],
        ['2023年底前完成系统改造', { deadline: '2023' }],
        ['12月底前全面完成数据归集', { deadline: '2021-12' }],
      ],
    },
    { text: '于6月底前完成平台整合工作。', targets: [['6月底前完成平台整合工作', { kind: 'milestone' }]] },
    {
      text: '2022年5月前，各级政府部门和有关单位要按照“应进必进”原则制定事项清单。',
      targets: [['2022年5月前，各级政府部门和有关单位要按照“应进必进”原则制定事项清单', { deadline: '2022-05' }]],
    },
  ],
  'numbers that share their words': [
    {
      text: '城镇、农村居民人均可支配收入分别增长7%、8%。',
      targets: [
        ['城镇、农村居民人均可支配收入分别增长7%', { indicator: '城镇居民人均可支配收入增长' }],
        ['8%', { indicator: '农村居民人均可支配收入增长' }],
      ],
    },
  ],
  'quotes and indicators that stand alone': [
    {
      text: '培育60家年产值5亿元以上、带动能力强的龙头企业。',
      targets: [['培育60家年产值5亿元以上、带动能力强的龙头企业', { value: 60 }]],
    },
    {
      text: '全面完成城区内66座10蒸吨及以下的各类燃煤锅炉淘汰工作。',
      targets: [['全面完成城区内66座10蒸吨及以下的各类燃煤锅炉淘汰工作', { value: 66 }]],
    },
    {
      text: '引进投资额5000万元以上项目100个，超亿元项目占比达到30%以上。',
      targets: [
        ['引进投资额5000万元以上项目100个', { value: 100 }],
        ['超亿元项目占比达到30%以上', { value: 30, indicator: '超亿元项目占比' }],
      ],
    },
    {
      text: '新增三岁以下婴幼儿托位1万个，每千人口拥有3岁以下婴幼儿托位数达到4.6个。',
      targets: [
        ['新增三岁以下婴幼儿托位1万个', { valueBase: 10000 }],
        ['每千人口拥有3岁以下婴幼儿托位数达到4.6个', { indicator: '每千人口拥有3岁以下婴幼儿托位数' }],
      ],
    },
    { text: '实施总投资610亿元的4条高速公路。', targets: [['实施总投资610亿元的4条高速公路', { value: 4 }]] },
    { text: '2024年初步建成20个示范园区。', targets: [['初步建成20个示范园区', { deadline: '2024' }]] },
    {
      text: '固定资产投资增长8%，达到90亿元；服务业比重达2.8%，力争达到3%。',
      targets: [
        ['固定资产投资增长8%', { indicator: '固定资产投资增长' }],
        ['达到90亿元', { indicator: '固定资产投资' }],
        ['服务业比重达2.8%', { indicator: '服务业比重' }],
        ['力争达到3%', { indicator: '服务业比重', hedge: '力争' }],
      ],
    },
    {
      text: '普及率由88%提高到95%。',
      targets: [['普及率由88%提高到95%', { value: 95, indicator: '普及率', baseline: '88%' }]],
    },
    {
      text: '政府补助标准，由年人均240元提高到280元。',
      targets: [['由年人均240元提高到280元', { value: 280, indicator: '政府补助标准', baseline: '240元' }]],
    },
    {
      text: '筹建住房3500套（间），年均增长15%。',
      targets: [
        ['筹建住房3500套（间）', { value: 3500, indicator: '筹建住房' }],
        ['年均增长15%', { indicator: '筹建住房年均增长' }],
      ],
    },
    {
      text: '到2025年，35%左右面积达到3-5年一遇雨水排水能力。',
      targets: [['35%左右面积达到3-5年一遇雨水排水能力', { value: 35, indicator: '面积达到3-5年一遇雨水排水能力' }]],
    },
    {
      text: '全社会研发经费投入强度达到3%。',
      targets: [['全社会研发经费投入强度达到3%', { indicator: '全社会研发经费投入强度', scope: '全省' }]],
    },
  ],
  'numbers in names, permissions and frequencies': [
    {
      text: '到2026年，全县养老综合体达到50家，实现15分钟养老服务网络全覆盖。',
      targets: [
        ['全县养老综合体达到50家', { value: 50 }],
        ['实现15分钟养老服务网络全覆盖', { value: null, kind: 'coverage', deadline: '2026' }],
      ],
    },
    { text: '2021年1月1日至12月31日，困难企业可组织开展职工在岗培训。', targets: [] },
    { text: '每3年修订1次教材，每年召开两次会议。', targets: [] },
    {
      text: '关键零部件自主化，研发投入增长7%以上、力争高于“十三五”时期，城镇化率提高到65%。',
      targets: [
        ['研发投入增长7%以上', { value: 7 }],
        ['城镇化率提高到65%', { value: 65 }],
      ],
    },
    { text: '主要指标增速力争达到两位数，省委十一届九次全会作出部署。', targets: [] },
    {
      text: '建成园区119个，改造老旧小区1190个，办好12345平台。',
      targets: [
        ['建成园区119个', { value: 119 }],
        ['改造老旧小区1190个', { value: 1190 }],
      ],
    },
  ],
}

for (const [kind, sentences] of Object.entries(KINDS))
  for (const { text, targets } of sentences)
    test(`${kind}: ${text}`, () => {
      const found = findTargets(text, { ...context, annual: true }, vocabulary)
      assert.deepEqual(
        found.map(({ start, end }) => text.slice(start, end)),
        targets.map(([quote]) => quote),
      )
      for (const [i, [quote, facts]] of targets.entries()) {
        const read = found[i]?.facts
        assert.deepEqual({ ...read, ...facts }, read, quote)
      }
    })

test('the whole of a place is named by its name before its level', () => {
  const scope = (name: string, level: string) =>
    findTargets('森林覆盖率达到25%。', { ...context, place: { name, level } }, vocabulary)[0]?.facts.scope
  const places = [
    ['上海市', 'province'],
    ['浙江省', 'province'],
    ['内蒙古自治区', 'province'],
    ['凉山彝族自治州', 'prefecture'],
    ['浦东新区', 'county'],
    ['农安县', 'county'],
  ] as const
  assert.deepEqual(
    places.map(([name, level]) => scope(name, level)),
    ['全市', '全省', '全区', '全州', '全区', '全县'],
  )
})
