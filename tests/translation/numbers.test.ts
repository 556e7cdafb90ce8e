import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unitIndexOf } from '../../src/annotate/targets/units.ts'
import { compareNumbers } from '../../src/translation/compare-numbers.ts'
import { readChinese } from '../../src/translation/read-chinese.ts'
import { makeEnglishReader } from '../../src/translation/read-english.ts'
import { grammar } from '../grammar.ts'
import { readProject } from '../support.ts'

const { vocabulary } = await readProject()
const reader = makeEnglishReader(vocabulary.english)
const units = unitIndexOf(vocabulary.units)
const faultsOf = (chinese: string, english: string) =>
  compareNumbers(readChinese(chinese, units, grammar), reader.read(english)).map(({ ruleId }) => ruleId)

const RIGHT = [
  ['信息服务业营业收入超1.6万亿元。', 'operating revenue will be more than 1.6 trillion yuan.'],
  ['增加值占GDP比重达7%以上。', 'its value added will reach 7% or more of GDP.'],
  ['累计建成5G基站29万个。', 'a cumulative total of 290,000 5G base stations will have been built.'],
  ['5G基站数量达到13000个以上。', 'the number of 5G base stations will reach 13,000 or more.'],
  ['5G基站数量达到13000个以上。', 'there will be at least 13,000 5G base stations.'],
  ['推出不少于30个应用场景。', 'launch no fewer than 30 application scenarios.'],
  ['PUE降低到1.25以下。', 'lower the PUE to 1.25 or below.'],
  ['流量规模达到2020年底的4倍以上。', 'the volume will reach at least 4 times that of the end of 2020.'],
  ['占比提高5个百分点。', 'raise the share by 5 percentage points.'],
  ['从业人员约100万人。', 'about 1 million people will be employed.'],
  ['培育20家百亿级骨干企业。', 'foster 20 backbone enterprises in the 10-billion-yuan class.'],
  ['到“十四五”末期，建设万兆网络。', 'By the end of the 14th Five-Year Plan period, build 10-gigabit networks.'],
  ['互联网省际带宽超62Tbps。', 'interprovincial bandwidth is to be more than 62 Tbps.'],
  ['2022年9月28日', '28 September 2022'],
  ['建成3—5个园区。', 'build 3 to 5 parks.'],
] as const

test('a translation with the numbers and the comparisons of its source is right, however English puts them', () => {
  for (const [chinese, english] of RIGHT) assert.deepEqual(faultsOf(chinese, english), [], english)
})

const WRONG = [
  [
    'another multiplier',
    '营业收入超1.6万亿元。',
    'operating revenue of more than 1.6 billion yuan.',
    ['missing', 'added'],
  ],
  ['a digit', '累计建成5G基站29万个。', 'a total of 29,000 5G base stations.', ['missing', 'added']],
  ['a year', '到2025年达到10%。', 'By 2026, reach 10%.', ['missing', 'added']],
  ['a missing number', '建成5G基站29万个。', 'Build 5G base stations.', ['missing']],
  ['a number too many', '建成一批5G基站。', 'Build 300 5G base stations.', ['added']],
  ['over for at least', '达到95%以上。', 'will be over 95%.', ['comparator']],
  ['at least for over', '超过10%。', 'at least 10%.', ['comparator']],
  ['below for at most', '降低到1.25以下。', 'lowered to below 1.25.', ['comparator']],
  ['more than for no more than', '不超过3次。', 'more than 3 times.', ['comparator']],
  ['a comparison that is not there', '达到12万个。', 'will reach over 120,000.', ['comparator']],
  ['a comparison that is left out', '数量达到13000个以上。', 'the number will reach 13,000.', ['comparator']],
  ['per cent for points', '提高5个百分点。', 'raise by 5 per cent.', ['missing']],
  ['a number without its per cent', '达到95%。', 'reach 95.', ['missing']],
  [
    'two values exchanged',
    '接入率超90%，日活率50%。',
    'an access rate of 90% and a daily active rate of more than 50%.',
    ['comparator', 'comparator'],
  ],
] as const

const RULES = {
  missing: 'translation-number-missing',
  added: 'translation-number-added',
  comparator: 'translation-comparator',
} as const

test('each way of getting a number wrong is found', () => {
  for (const [name, chinese, english, kinds] of WRONG)
    assert.deepEqual(
      faultsOf(chinese, english),
      kinds.map((kind) => RULES[kind]),
      name,
    )
})
