import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastVersion, makersOf, readHistory } from '../../src/parse/history.ts'
import { keyOf } from '../../src/text/key.ts'
import { compileTexts } from '../support.ts'

const rowsOf = (text: string) => {
  const { documents, provisions } = compileTexts(text).tables
  const [row] = documents
  assert.ok(row)
  return { row, provisions }
}
const BODY = '一、总体要求\n坚持创新驱动。\n二、主要任务\n建设算力平台。'

test('some organs among others in the title: the signature names them all, companies too', () => {
  const signers = ['国家发展改革委', '国家数据局', '某国铁路集团有限公司']
  const text = `国家发展改革委等部门关于开展试点工作的通知\n各省发展改革委：\n现就有关事项通知如下。\n${BODY}\n${signers.join('\n')}\n2025年2月7日`
  assert.deepEqual(rowsOf(text).row.issuer, signers)
})

test('an organ named by its level alone has the place of the one before it', () => {
  const issuers = (organs: string) => rowsOf(`${organs}关于收费有关问题的通知\n各市物价局：\n${BODY}`).row.issuer
  assert.deepEqual(issuers('浙江省物价局、省财政厅'), ['浙江省物价局', '浙江省财政厅'])
  assert.deepEqual(issuers('某族自治区物价局、自治区财政厅'), ['某族自治区物价局', '某族自治区财政厅'])
  assert.deepEqual(issuers('国家物价局、市场监管总局'), ['国家物价局', '市场监管总局'])
  assert.deepEqual(issuers('杭州市物价局、市场监管局'), ['杭州市物价局', '市场监管局'])
})

test('a decree of several organs, a line each, is theirs together', () => {
  const { row } = rowsOf(
    `信息服务推荐管理规定\n2022年01月04日10:02来源：某网\n国家信息办公室\n中华人民共和国公安部\n令\n第9号\n《信息服务推荐管理规定》已经室务会议审议通过，现予公布。\n信息服务推荐管理规定\n第一条 为了规范推荐活动，制定本规定。\n第二条 本规定自2022年3月1日起施行。`,
  )
  assert.equal(row.number, '国家信息办公室 中华人民共和国公安部令第9号')
  assert.deepEqual(row.issuer, ['国家信息办公室', '中华人民共和国公安部'])
  assert.equal(row.published, '2022-01-04')
})

test('a history with ROC years over several lines gives maker, number and day; its lines are no text', () => {
  const { row, provisions } = rowsOf(
    '境外事件處理作業要點\n中華民國103年5月21日行政院某某委員會\n會技字第1030008776號函訂定\n並自即日生效\n中華民國112年12月26日某能安全委員會\n核應字第1120019836號函修正第2、3、4、5點並自即日生效\n一、目的\n為提供國內相關機關作業程序，特訂定本要點。\n二、適用時機\n境外發生事件時。',
  )
  assert.deepEqual(row.issuer, ['行政院某某委员会', '某能安全委员会'])
  assert.equal(row.number, '会技字第1030008776号函')
  assert.equal(row.dated, '2014-05-21')
  assert.deepEqual(
    provisions.filter(({ anchor }) => anchor.startsWith('p')).map(({ text }) => text),
    [],
  )
})

test('the calendar of a history tells the place of an organ that another place has too', () => {
  const law = (day: string) =>
    rowsOf(
      `农产品设施补助办法\n${day}农业部农粮字第1121000088号令订定发布全文9条\n第一条 本办法依条例订定之。\n第二条 农业部得以补助方式协助。`,
    ).row.region?.name
  assert.equal(law('中华民国一百十二年五月十日'), '台湾')
  assert.equal(law('2023年5月10日'), '国家')
})

test('a history is told in the characters of its text', () => {
  const text = '中華民國一百十一年十二月二十三日數位發展部數授產策字第1112000175號令訂定發布全文24條'
  const events = readHistory(keyOf(text), text)
  assert.deepEqual(makersOf(events), ['數位發展部'])
  assert.equal(events[0]?.number, '數授產策字第1112000175號')
  assert.equal(lastVersion(events), '2022-12-23')
})

test('目录 below a history is the head of the contents, not the end of a title', () => {
  const { row } = rowsOf(
    '某国许可法\n（2003年8月27日第十届全国人民代表大会\n常务委员会第四次会议通过）\n目录\n第一章 总则\n第二章 设定\n第一章 总则\n第一条 为了规范许可，制定本法。\n第二条 本法所称许可，是指准予活动。\n第二章 设定\n第三条 设定许可，应当遵循规律。',
  )
  assert.equal(row.title, '某国许可法')
  assert.deepEqual(row.issuer, ['全国人民代表大会常务委员会'])
  assert.equal(row.dated, '2003-08-27')
})

test('the title of a chapter behind a full-width space may name two things', () => {
  const { provisions } = rowsOf(
    '某国密码法\n第一章　总则\n第一条　为了规范密码，制定本法。\n第二章　核心密码、普通密码\n第二条　国家加强管理。\n第三条　国家采取措施。',
  )
  assert.equal(provisions.find(({ anchor }) => anchor === '2')?.title, '核心密码、普通密码')
})
