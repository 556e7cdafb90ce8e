/** The table of a topic's measures, of few documents in both scripts, of many packed in one with what turns it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hantOf } from '../../src/client/compare/both-scripts.ts'
import { indexEdition } from '../../src/site/edition.ts'
import { topicCsv, topicCsvHans, topicTurned } from '../../src/site/topic-csv.ts'
import { compileProject } from '../support.ts'

const { tables } = compileProject()
const edition = indexEdition(tables)
/** Stands for the conversion of what has one script. */
const toHant = (text: string) => text.replaceAll('数', '數')
const topics = tables.topics.filter(({ provisions }) => provisions.length > 0)

test('of many documents a table has one text, and its lines are turned into Traditional characters', () => {
  assert.ok(topics.length > 5)
  for (const topic of topics) {
    const csv = topicCsvHans(edition, topic).slice(1)
    assert.ok(csv.startsWith('id,document,place,dated,anchor,title,text,reason,by,url\r\n'))
    const turned = hantOf({ hans: csv.split('\r\n'), ...topicTurned(edition, topic, toHant) })
    assert.equal(turned.length, topic.provisions.length + 2)
    assert.equal(turned[0], 'id,document,place,dated,anchor,title,text_hant,reason,by,url')
    for (const [at, { provision }] of topic.provisions.entries()) {
      const row = edition.provision(provision) ?? assert.fail(provision)
      assert.ok(turned[at + 1]?.startsWith(`${provision},`))
      assert.ok(turned[at + 1]?.includes(`,${toHant(row.title)},`), provision)
      assert.ok(turned[at + 1]?.includes(row.text_hant.replaceAll('"', '""')), provision)
    }
  }
})

test('of few documents it has both texts', () => {
  const [topic] = topics
  assert.ok(topic)
  assert.ok(
    topicCsv(edition, topic).startsWith('\ufeffid,document,place,dated,anchor,title,text,text_hant,reason,by,url\r\n'),
  )
})
