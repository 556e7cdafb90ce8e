import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isHistory, lastVersion, makersOf, readHistory } from '../../src/parse/history.ts'
import { compileTexts, parseText } from '../support.ts'

const documentOf = (text: string) => {
  const { documents } = compileTexts(text).tables
  assert.equal(documents.length, 1)
  const [row] = documents
  assert.ok(row)
  return row
}
const framed = (text: string) =>
  parseText(text)
    .marks.filter(({ fate }) => fate === 'frame')
    .map(({ start, end }) => text.slice(start, end))

const BODY = '一、总体要求\n坚持创新驱动。\n二、主要任务\n建设算力平台。'

test('the formula with which a notice passes on to its text is no news lead', () => {
  const text = `某市人民政府办公室关于做好数据开放工作的通知\n某政办发〔2023〕12号\n各区人民政府，市政府各部门：\n为做好数据开放工作，经市政府同意，现将有关事项通知如下：\n${BODY}`
  assert.equal(documentOf(text).title, '某市人民政府办公室关于做好数据开放工作的通知')
  assert.equal(documentOf(text).number, '某政办发〔2023〕12号')
  assert.deepEqual(framed(text), [])
  const plan = `某市数据流通行动方案\n${BODY.replace('坚持创新驱动。', '坚持创新驱动。\n2023年各单位工作计划如下：')}`
  assert.equal(documentOf(plan).title, '某市数据流通行动方案')
  assert.deepEqual(framed(plan), [])
})

test('a paragraph of the preamble that ends in a colon hides nothing above it', () => {
  const text = `某市人工智能创新发展行动方案\n人工智能是新一轮科技革命的重要力量，结合我市实际，制定本方案。\n围绕市委、市政府工作部署，重点做好以下工作：\n${BODY}`
  assert.equal(documentOf(text).title, '某市人工智能创新发展行动方案')
  assert.deepEqual(framed(text), [])
})

test('a title over two or three lines is whole', () => {
  const titled = (...lines: string[]) =>
    documentOf(
      `${lines.join('\n')}\n某发〔2018〕42号\n各省、自治区、直辖市人民政府：\n农业机械化是重要基础。现提出以下意见。\n${BODY}`,
    ).title
  assert.equal(
    titled('国务院关于加快推进农业机械化和', '农机装备产业转型升级的指导意见'),
    '国务院关于加快推进农业机械化和农机装备产业转型升级的指导意见',
  )
  assert.equal(
    titled('国务院关于在先行区', '暂时调整实施《药品管理法', '实施条例》有关规定的决定'),
    '国务院关于在先行区暂时调整实施《药品管理法实施条例》有关规定的决定',
  )
  assert.equal(titled('国务院办公厅', '关于某省所提问题办理情况的函'), '国务院办公厅关于某省所提问题办理情况的函')
  assert.equal(titled('“十四五”软件和信息技术服务业', '发展规划'), '“十四五”软件和信息技术服务业发展规划')
})

test('a reply of two paragraphs is a document with its own title', () => {
  const text =
    '某市人民政府关于同意设立数据交易中心的批复\n某政函〔2022〕8号\n市数据局：\n你局关于设立数据交易中心的请示收悉。同意设立，请按程序办理。\n某市人民政府\n2022年3月1日'
  const row = documentOf(text)
  assert.equal(row.title, '某市人民政府关于同意设立数据交易中心的批复')
  assert.equal(row.dated, '2022-03-01')
  assert.deepEqual(row.issuer, ['某市人民政府'])
})

test('a date in brackets below the title dates the document', () => {
  assert.equal(
    documentOf(`关于加强科研诚信建设的若干意见\n（2018年5月30日）\n科研诚信是基石。\n${BODY}`).dated,
    '2018-05-30',
  )
})

test('a decree has its number with whose it is', () => {
  const text = `某市人民政府令\n第179号\n《某市老年人优待办法》已经市政府常务会议通过，现予公布。\n市长：张三\n2021年1月29日\n某市老年人优待办法\n第一条 为保障权益，制定本办法。\n第二条 本办法自2021年5月1日起施行。`
  assert.equal(documentOf(text).number, '某市人民政府令第179号')
  assert.equal(documentOf(text).title, '某市老年人优待办法')
})

test('a law has its makers and the day of its last version from its history', () => {
  const law = documentOf(
    '某省风景名胜区条例\n2017年5月19日 山东省第十二届人民代表大会常务委员会第三十次会议通过\n2018年9月21日 山东省第十三届人民代表大会常务委员会第五次会议修正\n2018年10月1日 施行\n第一条 为了保护资源，制定本条例。\n第二条 本条例自公布之日起施行。',
  )
  assert.deepEqual(law.issuer, ['山东省人民代表大会常务委员会'])
  assert.equal(law.dated, '2018-09-21')
})

test('events of a history', () => {
  const events = readHistory(
    '(2008年2月7日中华人民共和国国务院令第518号公布 根据2016年2月6日《国务院关于修改部分行政法规的决定》第一次修订)',
  )
  assert.deepEqual(
    events.map(({ date, act, organs, number }) => [date, act, organs.join(), number]),
    [
      ['2008-02-07', 'issued', '国务院', '中华人民共和国国务院令第518号'],
      ['2016-02-06', 'amended', '', null],
    ],
  )
  assert.equal(lastVersion(events), '2016-02-06')
  assert.deepEqual(makersOf(events), ['国务院'])
  const two = readHistory('1986年11月8日 国务院批准 1986年12月1日 铁道部发布')
  assert.deepEqual(makersOf(two), ['铁道部'])
  for (const prose of [
    '到2025年12月31日前通过验收，并建立长效机制，推动项目实施。',
    '2023年6月1日起施行的方案要求各地落实责任，完成建设任务，形成工作合力，确保取得实效。',
  ])
    assert.equal(isHistory(prose), false)
})

test('a report says when, where and by whom it was given', () => {
  const row = documentOf(
    `政府工作报告\n——2019年3月4日在某某区第十五届人民代表大会第三次会议上\n海珠区人民政府代区长 张三\n各位代表：\n现在，我向大会作工作报告，请予审议。\n${BODY}`,
  )
  assert.equal(row.dated, '2019-03-04')
  assert.deepEqual(row.issuer, ['海珠区人民政府'])
})

test('what a record on the page states is taken where the text is silent', () => {
  const row = documentOf(
    `索引号：GZ0320240034\n文 号：某建规字〔2024〕5号\n发布机关：某市住房和城乡建设局\n成文日期：2024年03月04日\n发布日期：2024年03月06日\n关于加强住房保障工作的通知\n各区人民政府：\n现就有关事项通知如下：\n${BODY}`,
  )
  assert.equal(row.number, '某建规字〔2024〕5号')
  assert.deepEqual(row.issuer, ['某市住房和城乡建设局'])
  assert.equal(row.dated, '2024-03-04')
  assert.equal(row.published, '2024-03-06')
})

test('a title whose pieces stand twice each, as bold letters come out of a PDF, is read once', () => {
  const title = '某省人民政府关于扩大信息消费持续释放内需潜力的指导意见'
  const [first, second] = [title.slice(0, 14), title.slice(14)]
  assert.equal(documentOf(`${first}${first}${second}${second}\n${BODY}`).title, title)
  assert.equal(documentOf(`${title}\n${BODY}`).title, title)
})

test('the record that a page carries in its head settles what its text does not say', () => {
  const page = (head: string) =>
    compileTexts(`<html><head>${head}</head><body><p>${BODY.replaceAll('\n', '</p><p>')}</p></body></html>`).tables
      .documents[0]
  const meta = page(
    '<meta name="ArticleTitle" content="某省数据管理条例"><meta name="PubDate" content="2021-07-30 16:43">',
  )
  assert.equal(meta?.title, '某省数据管理条例')
  assert.equal(meta?.published, '2021-07-30')
  const data = page(
    '<script type="application/ld+json">{"@type":"Article","headline":"某省数据管理条例","datePublished":"2021-07-30T08:00"}</script>',
  )
  assert.equal(data?.title, '某省数据管理条例')
  assert.equal(data?.published, '2021-07-30')
  assert.equal(page('<script type="application/ld+json">{broken</script>')?.published, null)
})

test('a history that stands above a second title is the document’s all the same', () => {
  const row = documentOf(
    `某市备案审查条例\n2012年9月28日 某市第十三届人民代表大会常务委员会第三十五次会议通过\n2024年9月27日 某市第十六届人民代表大会常务委员会第十二次会议修订）\n某市备案审查条例\n第一条 为了规范备案审查工作，制定本条例。\n第二条 本条例所称规范性文件，是指决定和命令。`,
  )
  assert.equal(row.dated, '2024-09-27')
  assert.deepEqual(row.issuer, ['某市人民代表大会常务委员会'])
})

test('a head in an element beside the one that holds the text is read with it, a page’s way to it is not', () => {
  const body = `<div class="content"><p>${BODY.replaceAll('\n', '</p>\n<p>')}</p></div>`
  const [plain] = compileTexts(
    `<html><body><div><div><h1>某省关于建立价格机制的通知</h1><div>某发改〔2025〕65号</div></div>\n${body}</div></body></html>`,
  ).tables.documents
  assert.equal(plain?.title, '某省关于建立价格机制的通知')
  assert.equal(plain?.number, '某发改〔2025〕65号')
  const withLinks = `<html><body><div><h1><a href="/">某省网站的通知</a></h1>\n${body}</div></body></html>`
  const { policies } = compileTexts(withLinks)
  assert.ok(policies.every(({ content }) => !content.includes('某省网站的通知')))
})

test('a number in a bracket behind a title is the document’s number', () => {
  const row = documentOf(`某省物价局关于收费有关问题的通知（某价费〔2007〕136号）\n各市物价局：\n${BODY}`)
  assert.equal(row.title, '某省物价局关于收费有关问题的通知')
  assert.equal(row.number, '某价费〔2007〕136号')
})

test('a document that a news agency passes on has the title and the issuers that it names', () => {
  const title = '关于实施文物保护利用工程的意见'
  const row = documentOf(
    `中共某省委办公厅 某省人民政府办公厅印发《${title}》\n新华社某地7月29日电 近日，中共某省委办公厅、某省人民政府办公厅印发了《${title}》，并发出通知，要求各地结合实际认真贯彻落实。\n《${title}》全文如下。\n为切实加强工作，现提出如下意见。\n${BODY}`,
  )
  assert.equal(row.title, title)
  assert.deepEqual(row.issuer, ['中共某省委办公厅', '某省人民政府办公厅'])
})

test('an annex that came alone is the document, with its title', () => {
  const { tables } = compileTexts(`附件1\n某市数据开放实施方案\n${BODY}`)
  assert.deepEqual(
    tables.documents.map(({ title }) => title),
    ['某市数据开放实施方案'],
  )
  assert.ok(tables.provisions.some(({ anchor }) => anchor === '1'))
})
