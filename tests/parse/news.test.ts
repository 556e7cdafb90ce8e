import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOfDateline } from '../../src/parse/news.ts'
import { compileTexts, parseText } from '../support.ts'

const documentOf = (text: string) => {
  const [row] = compileTexts(text).tables.documents
  assert.ok(row)
  return row
}
const SAYS =
  '《规划》指出，建设数据基础设施是推动高质量发展的重要引擎，是构筑竞争新优势的有力支撑，各地要结合实际抓好落实。'
const REPORT = `新华社某地1月3日电 近日，某省委、某省政府印发了《某省数据发展布局规划》，并发出通知，要求各地区各部门认真贯彻落实。\n${SAYS}\n${SAYS}`

test('a report on a document has its headline as title, the organs in it and the day of its dateline', () => {
  const row = documentOf(`某省委 某省政府印发《某省数据发展布局规划》\n2024-01-04 18:43来源：新华社\n${REPORT}`)
  assert.equal(row.title, '某省委 某省政府印发《某省数据发展布局规划》')
  assert.deepEqual(row.issuer, ['某省委', '某省政府'])
  assert.equal(row.dated, '2024-01-03')
  assert.equal(row.published, '2024-01-04')
})

test('a headline without a dateline is none, and a document below keeps its own title', () => {
  const plan = '某省数据发展布局规划\n一、总体要求\n坚持创新驱动。\n二、主要任务\n建设算力平台。'
  assert.equal(documentOf(`某省委 某省政府印发《某省数据发展布局规划》\n${plan}`).title, '某省数据发展布局规划')
  assert.equal(
    documentOf(`某省委 某省政府印发《某省数据发展布局规划》\n新华社某地1月3日电\n${plan}`).title,
    '某省数据发展布局规划',
  )
})

test('the year of a dateline is that of the publication, or the one before it', () => {
  assert.equal(dayOfDateline('某某社北京12月31日电', '2024-01-02'), '2023-12-31')
  assert.equal(dayOfDateline('某某社北京1月2日电', '2024-01-02'), '2024-01-02')
  assert.equal(dayOfDateline('2024年1月2日', '2024-01-02'), null)
})

test('a title that only the announcement of an agency has is the title unit of the document, the words around it are frame', () => {
  const title = '关于实施数据基础设施保护利用工程（2018－2022年）的意见'
  const text = `某省委办公厅印发《${title}》\n新华社某地7月29日电 近日，某省委办公厅印发了《${title}》。\n《${title}》全文如下。\n为切实加强工作，现提出如下意见。\n一、重要意义\n坚持创新驱动。\n二、总体要求\n建设算力平台。`
  const { provisions } = compileTexts(text).tables
  assert.deepEqual(
    provisions.filter(({ anchor }) => anchor === 'title').map((row) => row.title),
    [title],
  )
  const { marks } = parseText(text)
  const framed = marks.filter(({ fate }) => fate === 'frame').map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(
    framed.filter((piece) => piece.length < 8),
    ['《', '》全文如下。'],
  )
})
