import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computeLinks } from '../../../src/corpus/links/compute-links.ts'
import { MOST_LINKED } from '../../../src/corpus/links/weights.ts'
import { documentsOf, measure, vocabulary } from './rows.ts'
import { grammar } from '../../grammar.ts'

const OBJECTS = [
  '建设5G基站',
  '建设双千兆城市',
  '推广联盟链',
  '发展在线教育',
  '布局智算中心',
  '完善互联网+监管',
  '引进人才',
]
const TASKS = [
  '整修体育场馆',
  '清理河道淤积',
  '防治松材线虫',
  '办好社区食堂',
  '开展足球联赛',
  '修复古籍',
  '疏浚航道',
  '改良盐碱地',
]

/** Documents of ten measures, each of several objects and tasks in an order of its own. */
const corpus = (documents: number) =>
  Array.from({ length: documents * 10 }, (_, at) => {
    const pick = (from: string[], step: number) => from[(at * step + Math.floor(at / from.length)) % from.length] ?? ''
    const parts = [pick(OBJECTS, 3), pick(TASKS, 5), pick(OBJECTS, 5), pick(TASKS, 3), pick(TASKS, 7)]
    return measure(
      `d${String(at % documents).padStart(3, '0')}/${at}`,
      parts[0] ?? '',
      `${parts.join('，')}第${at}号。`,
    )
  })

function measureRun(documents: number) {
  const rows = corpus(documents)
  const { user, system } = process.cpuUsage()
  const links = computeLinks(rows, { vocabulary, grammar, documents: documentsOf(rows) })
  const used = process.cpuUsage({ user, system })
  return { rows, links, milliseconds: (used.user + used.system) / 1000 }
}

test('time and links grow with the number of provisions, not of pairs', () => {
  measureRun(10)
  const small = measureRun(60)
  const large = measureRun(240)
  assert.ok(large.links.length <= large.rows.length * MOST_LINKED)
  assert.ok(
    large.milliseconds <= 1000 + 8 * small.milliseconds,
    `${large.milliseconds} ms after ${small.milliseconds} ms`,
  )
})
