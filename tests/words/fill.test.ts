/** What a replacement pattern would make of `$&`, `$'` and the like in a text; here they are the text's own words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citePlain } from '../../src/client/reader/cite/cite-plain.ts'
import { withPlace } from '../../src/annotate/agency/agency-facts.ts'
import { scripts } from '../../src/site/page-script.ts'
import { fill } from '../../src/words/fill.ts'
import { wordsIn } from '../../src/words/interface.ts'
import { compileTexts } from '../support.ts'

const TITLE = "福建省$&数字经济$'行动方案"
const PLAN = `${TITLE}
一、总体要求
全面推进$\`与$1、$$。
二、主要任务
（一）建设$&网络。到2025年，建成5G基站10万个。（责任单位：省通信管理局）`

test('blanks are filled in order, with the values as they stand', () => {
  assert.equal(fill('{}与{}', [TITLE, '{}']), `${TITLE}与{}`)
  assert.equal(fill('{}与{}', ['甲']), '甲与{}')
  for (const script of scripts) assert.ok(wordsIn(script)('contentsOf', TITLE).includes(`《${TITLE}》`))
})

test('a text with what looks like patterns goes through the edition unchanged', () => {
  const { tables, policies, data } = compileTexts(PLAN)
  assert.equal(tables.documents[0]?.title, TITLE)
  assert.equal(tables.documents[0]?.title_hant, "福建省$&數字經濟$'行動方案")
  assert.equal(tables.provisions.find(({ anchor }) => anchor === '1')?.text, '全面推进$`与$1、$$。')
  assert.equal(tables.provisions.find(({ anchor }) => anchor === '2.1')?.text.startsWith('建设$&网络。'), true)
  assert.equal(policies.length, 1)
  assert.ok(data.find(({ path }) => path === 'targets.csv')?.content.includes('建成5G基站10万个'))
})

test('a title is cited, and a place stands in the name of an agency, as it is written', () => {
  const cited = {
    issuers: [],
    number: '',
    dated: '',
    anchor: '',
    address: 'x',
    accessed: '2026-01-02',
    exact: 'x',
    language: 'zh-Hans',
    document: 'x',
  }
  assert.equal(citePlain({ ...cited, title: TITLE }, "$'{}访问"), `《${TITLE}》，x，$'2026年1月2日访问。`)
  const region = { code: '350000', name: '$&省', level: 'province' as const }
  assert.equal(
    withPlace('{place}财政局', { place: region, written: '', rest: '', party: false, named: true }),
    '$&省财政局',
  )
})
