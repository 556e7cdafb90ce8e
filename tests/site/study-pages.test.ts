/** What the pages for those who study the texts say: topics × places, lineage, codebook, comparison on the home page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codingUnitRow, documentRow, lineageRow, seriesRow, topicRow } from '../../src/schemas/index.ts'
import { attribute, descendants, elementsOf, htmlOf, linkOf, rowsOf, site, textOf } from './dist.ts'

const classOf = (element: Parameters<typeof attribute>[0]) => (attribute(element, 'class') ?? '').split(' ')

test('a cell of topics × places has measures, or where its words are used, or says that none is', () => {
  const topics = rowsOf(site, 'topics', topicRow)
  const documents = rowsOf(site, 'documents', documentRow).filter(({ witness_of }) => witness_of === null)
  const cells = elementsOf(htmlOf(site, 'topics/')).filter(({ tagName }) => tagName === 'td')
  assert.equal(cells.length, topics.length * documents.length)
  const inside = (rows: { provision: string }[], id: string) => rows.some((row) => row.provision.startsWith(`${id}/`))
  const kindOf = (cell: (typeof cells)[number]) => {
    const classes = descendants(cell).flatMap(classOf)
    return classes.includes('blank') ? 'blank' : classes.includes('mentioned') ? 'mentioned' : 'measures'
  }
  const counts = (kind: string) => cells.filter((cell) => kindOf(cell) === kind).length
  const pairs = topics.flatMap((topic) => documents.map(({ id }) => ({ topic, id })))
  assert.equal(counts('measures'), pairs.filter(({ topic, id }) => inside(topic.provisions, id)).length)
  const silent = pairs.filter(({ topic, id }) => !inside(topic.provisions, id) && !inside(topic.mentions, id))
  assert.equal(counts('blank'), silent.length)
})

test('a topic’s page says of each measure whether a rule or the editor put it there', () => {
  for (const topic of rowsOf(site, 'topics', topicRow).filter(({ provisions }) =>
    provisions.some((row) => row.by === 'editor'),
  )) {
    const elements = elementsOf(htmlOf(site, `topics/${topic.id}/`))
    const sentences = elements
      .filter((element) => classOf(element).includes('editor'))
      .map(textOf)
      .join('\n')
    for (const { reason, by } of topic.provisions) {
      if (by === 'editor') assert.ok(sentences.includes(reason), `${topic.id}: ${reason}`)
    }
  }
})

test('each cited document stands on the page of lineage with the sentences that cite it, in both scripts', () => {
  for (const prefix of ['', 'zh-hant/']) {
    const elements = elementsOf(htmlOf(site, `${prefix}lineage/`))
    for (const work of rowsOf(site, 'lineage', lineageRow)) {
      const entry = elements.find((element) => attribute(element, 'id') === work.id) ?? assert.fail(work.title)
      const text = textOf(entry).replace(/\s/g, '')
      for (const { quote, quote_hant } of work.citations) {
        assert.ok(text.includes((prefix ? quote_hant : quote).replace(/\s/g, '')), quote)
      }
    }
  }
})

test('the codebook defines every column of the coding units and every tool', () => {
  const rows = elementsOf(htmlOf(site, 'data/codebook/')).filter(({ tagName }) => tagName === 'code')
  const named = new Set(rows.map(textOf))
  for (const column of Object.keys(codingUnitRow.shape)) assert.ok(named.has(column), column)
  for (const { instrument_tool: tool } of rowsOf(site, 'coding-units', codingUnitRow))
    assert.ok(!tool || named.has(tool), tool ?? '')
})

test('the codebook says what an address is, what is guarded in a CSV, and how numbers of provisions stay text', () => {
  for (const [path, words] of [
    ['data/codebook/', ['完整地址', '半角撇号', '不检测数据类型']],
    ['zh-hant/data/codebook/', ['完整地址', '半形撇號', '不偵測資料類型']],
  ] as const) {
    for (const each of words) assert.ok(htmlOf(site, path).includes(each), `${path} ${each}`)
  }
})

test('the home page compares only what the verdicts allow', () => {
  const allowed = new Set(
    rowsOf(site, 'series', seriesRow).flatMap(({ verdict, url }) =>
      verdict === 'comparable' || verdict === 'dates-differ' ? [url] : [],
    ),
  )
  const list = elementsOf(htmlOf(site, '')).filter((element) => classOf(element).includes('series-list'))
  const heads = list.flatMap(descendants).filter(({ tagName }) => tagName === 'h3')
  assert.equal(heads.length, Math.min(allowed.size, 6))
  for (const link of heads.flatMap(descendants).filter(({ tagName }) => tagName === 'a')) {
    assert.ok(allowed.has((linkOf(site, '', link) ?? '').replace(site.base, '/')), attribute(link, 'href'))
  }
})
