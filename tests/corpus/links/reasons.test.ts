import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computeLinks } from '../../../src/corpus/links/compute-links.ts'
import { prepareConceptReader } from '../../../src/corpus/links/concept-reader.ts'
import type { ComparedRow } from '../../../src/corpus/links/measure-text.ts'
import { readProvision } from '../../../src/corpus/links/read-provision.ts'
import { writeReason } from '../../../src/corpus/links/write-reason.ts'
import { grammar } from '../../grammar.ts'
import { documentsOf, measure, vocabulary } from './rows.ts'

/** Measures about other things, so that words have a rarity. */
const others = ['甲', '乙', '丙'].flatMap((document) => [
  measure(`${document}/8`, '保护黑土地', `开展${document}地耕地质量调查，落实秸秆还田。`),
  measure(`${document}/9`, '整治河道', `清理${document}河淤积，修复岸线。`),
])

/** The link between two measures. */
function linkOf(one: [title: string, text: string], other: [title: string, text: string], kind?: ComparedRow['kind']) {
  const rows = [...others, measure('甲/1', ...one, kind), measure('乙/1', ...other, kind)]
  return computeLinks(rows, { vocabulary, grammar, documents: documentsOf(rows) }).find(
    ({ a, b }) => a === '乙/1' && b === '甲/1',
  )
}

const COURSES = '建设在线教育课程资源库，开放优质课程，培训乡村教师。'

test('the words of a reason stand in both texts, as all that are shared', () => {
  const one: [string, string] = ['开放优质课程', `面向山区学校，${COURSES}`]
  const other: [string, string] = ['帮助乡村学校', '建设在线教育课程资源库，配备平板电脑，轮训乡村教师。']
  const found = linkOf(one, other)
  const named = found?.reason.replace(/^两条[^：]*：|。$/g, '').split('、') ?? []
  assert.ok(named.length > 0)
  for (const word of [...named, ...(found?.shared ?? [])]) {
    for (const side of [one, other]) assert.ok(side.join('').includes(word), `${word} in ${side.join('')}`)
  }
})

test('a copy says that it is one, and a common title is the reason of others', () => {
  assert.equal(linkOf(['发展智慧教育', COURSES], ['发展智慧教育', COURSES])?.reason, '两条文字几乎相同。')
  const reason = linkOf(['发展在线教育', COURSES], ['发展在线教育', '扩大在线教育供给，规范在线教育收费。'])?.reason
  assert.equal(reason, '两条标题相同：发展在线教育。')
})

test('a reason names no verb of a task, no organ, no address and no place before a thing', () => {
  const tail = '广州市在线教育由省教育厅评选。登录 https://www.example.cn 报名。'
  const found = linkOf(
    ['办好空中课堂', `开展在线教育课程评选。${tail}`],
    ['评选精品课程', `组织在线教育课程评选。${tail}`],
  )
  assert.ok(found)
  assert.doesNotMatch(found.reason, /广州|组织|开展/)
  for (const word of [found.reason, ...found.shared]) assert.doesNotMatch(word, /教育厅|https|example/)
})

test('what each side names by a word of its own is said as that, not as common', () => {
  const found = linkOf(
    ['扩大双千兆覆盖', '扩大双千兆覆盖，覆盖山区村屯。'],
    ['建设5G基站', '建设5G基站，覆盖山区村屯，简化审批。'],
  )
  if (found) assert.doesNotMatch(found.reason, /都涉及：.*(?:双千兆|5G)/)
})

test('a word for a thing is named where the other text has a longer one, never a piece of both', () => {
  const named = (one: string, other: string) => {
    const found = linkOf(
      ['发展在线教育', `建设在线教育课程，${one}，整修体育场馆看台。`],
      ['办好在线教育', `评选在线教育课程，${other}，整修体育场馆看台。`],
    )
    return [found?.reason, ...(found?.shared ?? [])].join()
  }
  assert.match(named('布局算力中心', '布局智能算力中心'), /算力中心/)
  assert.doesNotMatch(named('发放驾驶证', '调度驾驶舱'), /驾驶/)
  assert.doesNotMatch(named('发展跨境贸易', '发展跨境旅游'), /跨境/)
})

test('what a portal or an app is called is no reason', () => {
  const found = linkOf(
    ['办好在线教育', `通过岭南学堂服务平台申报，在“穗好学”APP公布。${COURSES}`],
    ['发展在线教育', `通过岭南学堂服务平台提交，在“穗好学”APP报名。${COURSES}`],
  )
  assert.ok(found)
  for (const word of [found.reason, ...found.shared]) assert.doesNotMatch(word, /岭南|穗好学/)
})

test('words that are said of anything are no reason beside a name', () => {
  const found = linkOf(
    ['发展在线教育', '邀请名师建设在线教育课程资源库，开放优质课程。'],
    ['办好空中课堂', '邀请家长评选在线教育课程资源库，开放优质课程。'],
  )
  assert.ok(found)
  assert.doesNotMatch(found.reason, /邀请/)
  assert.match(found.reason, /课程资源库/)
})

test('a name in quotation marks is named from its first character on', () => {
  const found = linkOf(
    ['整修体育场馆', '打开“穗好办”专区，填写整修体育场馆的申请。'],
    ['预约体育场馆', '在“穗好办”专区，选择体育场馆，填写申请。'],
  )
  const words = [found?.reason, ...(found?.shared ?? [])].join()
  assert.match(words, /好办/)
  assert.doesNotMatch(words, /(?<!穗)好办/)
})

test('only measures about the same thing are said to be about it', () => {
  const pairs: [one: [string, string], other: [string, string]][] = [
    [
      ['开放优质课程', `面向山区学校，${COURSES}`],
      ['帮助乡村学校', '建设在线教育课程资源库，配备平板电脑，轮训乡村教师。'],
    ],
    [
      ['办好空中课堂', '开展在线教育课程评选，公布名单。'],
      ['评选精品课程', '组织在线教育课程评选，给予奖励。'],
    ],
    [
      ['新建在线教育课程资源库', '建设在线教育课程资源库20个，开放优质课程，轮训乡村教师。'],
      ['在线教育课程资源库建设', '建设在线教育课程资源库，开放优质课程，培训乡村教师骨干。'],
    ],
  ]
  const said = pairs.flatMap(([one, other]) => linkOf(one, other) ?? [])
  for (const { relation, reason } of said)
    assert.equal(reason.startsWith('两条讲同一件事'), relation === 'same', reason)
  assert.deepEqual([...new Set(said.map(({ relation }) => relation))].sort(), ['related', 'same'])
})

test('words that texts of any subject use name nothing, alone or together', () => {
  const words = { ...vocabulary, unnamed: { management: ['工作机制', '社会资本'] } }
  const rows = [
    ...others,
    measure('甲/1', '办好空中课堂', `${COURSES}健全工作机制，吸引社会资本。`),
    measure('乙/1', '办好空中课堂教学', `${COURSES}建立工作机制，引导社会资本。`),
  ]
  const found = computeLinks(rows, { vocabulary: words, grammar, documents: documentsOf(rows) }).find(
    ({ a, b }) => a === '乙/1' && b === '甲/1',
  )
  assert.ok(found)
  for (const word of [found.reason, ...found.shared]) assert.doesNotMatch(word, /工作机制|社会资本/)
})

/** The reason of a pair that is given by hand: phrases as rare as can be unless they say otherwise. */
function reasonOf(given: {
  phrases?: { text: string; weight?: number; heads?: number; others?: number }[]
  objects?: [left: string, right: string][]
  score?: number
  subject?: number
}): string {
  const reader = prepareConceptReader(vocabulary, grammar)
  const no = () => false
  const { phrases = [], objects = [], score = 0.55, subject = 0 } = given
  const text = [...phrases.map((phrase) => phrase.text), ...objects.flat()].join('、')
  const side = { ...readProvision(measure('甲/1', '', text), reader), shares: new Float64Array(0) }
  return writeReason({
    a: side,
    b: side,
    rules: {
      idf: () => 1,
      isMark: no,
      says: no,
      opens: no,
      begins: no,
      joins: no,
      closes: no,
      isAffix: no,
      isOrgan: no,
      isUnnamed: no,
    },
    phrases: phrases.map(({ text, weight = 1, heads = 0, others = 1 }) => {
      return { text, start: side.cut.text.indexOf(text), weight, rarity: weight, heads, others }
    }),
    objects: objects.map(([left, right]) => ({ left, right })),
    parts: [],
    relation: 'related',
    score,
    subject,
  }).reason
}

test('two near words are a reason only in documents of one subject or of a likely pair', () => {
  const objects: [string, string][] = [['医疗卫生', '公共卫生']]
  const near = '两条内容相近：一条讲“医疗卫生”，另一条讲“公共卫生”。'
  assert.equal(reasonOf({ objects }), '')
  assert.equal(reasonOf({ objects, subject: 0.1 }), near)
  assert.equal(reasonOf({ objects, score: 0.65 }), near)
})

test('of two near words of which one is part of the other, the shorter stands in both', () => {
  assert.equal(reasonOf({ objects: [['公共卫生服务', '公共卫生']], score: 0.65 }), '两条都涉及：公共卫生。')
})

test('what a head names leads a reason, however many documents say it, unless nearly all do', () => {
  const [passing, lead] = [{ text: '知识产权纠纷' }, { text: '知识产权保护', weight: 0.7, heads: 1, others: 6 }]
  assert.equal(reasonOf({ phrases: [passing, lead] }), '两条都涉及：知识产权保护、知识产权纠纷。')
  assert.equal(reasonOf({ phrases: [passing, { ...lead, heads: 0 }] }), '两条都涉及：知识产权纠纷。')
  assert.equal(reasonOf({ phrases: [passing, { ...lead, others: 60 }] }), '两条都涉及：知识产权纠纷。')
  assert.equal(
    reasonOf({ phrases: [{ text: '绿色数据中心' }, { text: '数据中心', heads: 1, others: 6 }] }),
    '两条都涉及：绿色数据中心。',
  )
  assert.equal(reasonOf({ phrases: [lead] }), '', 'alone it makes no link')
  assert.equal(reasonOf({ phrases: [lead], score: 0.65 }), '两条都涉及：知识产权保护。', 'but of a likely pair')
})

test('where no head names what is common, the object that both call the same leads', () => {
  const phrases = [{ text: '计算机辅助设计' }]
  assert.equal(reasonOf({ phrases, objects: [['工业软件', '工业软件']] }), '两条都涉及：工业软件、计算机辅助设计。')
  assert.equal(reasonOf({ phrases, objects: [['工业软件', '工业APP']] }), '两条都涉及：计算机辅助设计。')
})
