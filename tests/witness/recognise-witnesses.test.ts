import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileTexts } from '../support.ts'

const BODY = `各区人民政府，市政府各部门：
为推动数据要素市场化配置改革，培育数据产业，经市政府同意，现提出以下意见。
一、总体要求
坚持统筹协调、安全可控，到2026年建成数据基础设施体系，公共数据应开放尽开放。
二、主要任务
（一）建设数据平台。由市数据局牵头，建设全市统一的公共数据开放平台，开放数据集一千个以上。
（二）培育数据企业。支持企业设立数据部门，开展数据资产登记和评估，培育数商五十家。
（三）完善数据制度。制定公共数据授权运营办法，明确收益分配规则，建立数据流通安全评估机制。
三、保障措施
建立联席会议制度，安排专项资金，定期通报进展，对成效明显的地区和单位给予表扬。`
const NOTICE = `甲市人民政府关于促进数据产业发展的意见
甲政发〔2024〕12号
${BODY}
甲市人民政府
2024年5月6日`

/** Pairs of a witness and its document, and the rules of the messages on the last text. */
function read(...texts: string[]) {
  const { tables, seedFiles } = compileTexts(...texts)
  const rules = seedFiles.at(-1)?.messages.map(({ ruleId }) => ruleId) ?? []
  return { witnesses: tables.documents.map(({ witness_of }) => witness_of), rules, tables }
}

test('a page that lacks number and date is another text of the notice that has them', () => {
  const { witnesses, rules } = read(NOTICE, `甲市人民政府关于促进数据产业发展的意见\n${BODY}`)
  assert.deepEqual(witnesses.filter(Boolean), ['2024-12'])
  assert.ok(rules.includes('witness-recognised'))
})

test('the same text twice is one document: no link, no second target, no complaint of a number that is shared', () => {
  const once = read(NOTICE).tables
  const { witnesses, rules, tables } = read(NOTICE, NOTICE)
  assert.equal(witnesses.filter(Boolean).length, 1)
  assert.deepEqual(
    rules.filter((rule) => rule === 'number-shared' || rule === 'document-repeated'),
    [],
  )
  assert.deepEqual(tables.links, [])
  assert.equal(tables.targets.length, once.targets.length)
})

test('a Traditional copy is another text of the Simplified document', () => {
  const hant = `甲市人民政府關於促進數據產業發展的意見
各區人民政府，市政府各部門：
為推動數據要素市場化配置改革，培育數據產業，經市政府同意，現提出以下意見。
一、總體要求
堅持統籌協調、安全可控，到2026年建成數據基礎設施體系，公共數據應開放盡開放。
二、主要任務
（一）建設數據平台。由市數據局牽頭，建設全市統一的公共數據開放平台，開放數據集一千個以上。
（二）培育數據企業。支持企業設立數據部門，開展數據資產登記和評估，培育數商五十家。
（三）完善數據制度。制定公共數據授權運營辦法，明確收益分配規則，建立數據流通安全評估機制。
三、保障措施
建立聯席會議制度，安排專項資金，定期通報進展，對成效明顯的地區和單位給予表揚。`
  assert.equal(read(NOTICE, hant).witnesses.filter(Boolean).length, 1)
})

test('a copied plan of another number is a document of its own', () => {
  const copied = NOTICE.replaceAll('甲市', '乙市').replace('甲政发〔2024〕12号', '乙政发〔2024〕9号')
  assert.deepEqual(read(NOTICE, copied).witnesses, [null, null])
})

test('a later version of another date is a document of its own', () => {
  const later = NOTICE.replace('2024年5月6日', '2025年1月2日').replace('数商五十家', '数商八十家')
  assert.deepEqual(read(NOTICE, later).witnesses, [null, null])
})

test('nothing that only a recognised copy has is put into the document', () => {
  const longer = NOTICE.replace('三、保障措施', '（四）扩大数据合作。与周边城市共建数据走廊。\n三、保障措施')
  const { tables, witnesses } = read(NOTICE, longer.replace('甲政发〔2024〕12号\n', ''))
  assert.equal(witnesses.filter(Boolean).length, 1)
  const added = tables.provisions.filter(({ text }) => text.includes('数据走廊'))
  assert.deepEqual(new Set(added.map(({ seed }) => seed.file)), new Set(['1.txt']))
  assert.ok(added.every(({ document }) => document !== '2024-12'))
})

test('of two copies that say as much of themselves the longer is the document', () => {
  const shorter = NOTICE.replace('，对成效明显的地区和单位给予表扬', '')
  const { tables } = read(shorter, NOTICE)
  assert.equal(tables.documents.find(({ witness_of }) => witness_of === null)?.seed.file, '1.txt')
})
