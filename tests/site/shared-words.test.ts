/** The page of the words that documents share. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexEdition } from '../../src/site/edition.ts'
import { listSharedWording } from '../../src/site/shared-words.ts'
import { compileTexts } from '../support.ts'

const passage =
  '在综合保税区开展网购保税进口业务，鼓励平台企业拓展东盟市场，设立产业基金扶持中小卖家，建设跨境电商综合试验区，支持企业建设海外仓，完善通关便利化机制，培育龙头企业和知名品牌，推动内外贸一体化发展。'
const plan = (place: string, clause: string) =>
  `${place}对外贸易行动方案\n\n${place}人民政府办公室\n\n2023年3月1日\n\n一、重点任务\n\n（一）${clause}\n`

test('a long passage stands whole once, its places show its beginning and end; a phrase is shown whole', () => {
  const texts = [plan('浙江省', `发展新业态。${passage}`), plan('福建省', `促进新模式。${passage}`)]
  const { words } = listSharedWording(indexEdition(compileTexts(...texts).tables), 'Hans').peculiar
  const long = words.find(({ quote }) => quote.includes('建设海外仓')) ?? assert.fail('the passage is not listed')
  assert.ok(passage.includes(long.quote) && long.quote.length > 80)
  assert.equal(long.places.length, 2)
  for (const { context } of long.places) {
    assert.ok(context.hit.length < long.quote.length / 2)
    const [beginning = '', end = ''] = context.hit.split('……')
    assert.ok(long.quote.startsWith(beginning) && long.quote.endsWith(end) && end !== '')
  }
  const phrases = words.filter(({ quote }) => quote.length <= 80)
  assert.ok(phrases.length > 0)
  for (const { quote, places } of phrases) for (const { context } of places) assert.equal(context.hit, quote)
})
