import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sharedWording } from '../../src/corpus/shared-runs.ts'
import { grammar } from '../grammar.ts'

const row = (id: string, text: string) => ({ id, document: id.split('/')[0] ?? '', text })
const show = (rows: ReturnType<typeof row>[], editions?: Map<string, string>) =>
  sharedWording(rows, grammar, editions).map(({ a, b, text, atA, atB }) => `${a} ${b} ${text} ${atA} ${atB}`)

test('finds whole runs of eight or more characters, whatever width and script, with their places', () => {
  const rows = [
    row('甲/1', '要发展平台化设计、智能化制造、网络化协同等模式。'),
    row('乙/1', '推广平臺化設計、智能化製造、網絡化協同。'),
    row('丙/1', '加快智能化制造。'),
  ]
  assert.deepEqual(show(rows), ['甲/1 乙/1 平台化设计、智能化制造、网络化协同 3 2'])
})

test('leaves out what is shorter, within a document, with a witness, or names who is responsible', () => {
  const clause = '（责任单位：省发改委、省工信厅、省通信管理局）'
  assert.deepEqual(show([row('甲/1', '推进数据共享。'), row('乙/1', '推进数据共享。')]), [])
  assert.deepEqual(show([row('甲/1', '推进智能化制造网络化协同'), row('甲/2', '推进智能化制造网络化协同')]), [])
  assert.deepEqual(show([row('甲/1', `修路。${clause}`), row('乙/1', `架桥。${clause}`)]), [])
  const witness = [row('甲/1', '推进智能化制造网络化协同'), row('甲抄/1', '推进智能化制造网络化协同')]
  assert.deepEqual(show(witness, new Map([['甲抄', '甲']])), [])
})

test('a run is not cut by one that begins inside it, and a repeated one is found at each place', () => {
  const rows = [row('甲/1', '一二三四五六七八九十甲乙'), row('乙/1', '一二三四五六七八九十。四五六七八九十甲乙')]
  assert.deepEqual(show(rows), ['甲/1 乙/1 一二三四五六七八九十 0 0', '甲/1 乙/1 四五六七八九十甲乙 3 11'])
})

test('a run ends at no part of a number, and keeps the quotation marks it opens and closes', () => {
  const rows = [row('甲/1', '依据“十四五”数字经济规划（2021'), row('乙/1', '落实“十四五”数字经济规划（2023）')]
  assert.deepEqual(show(rows), ['甲/1 乙/1 “十四五”数字经济规划 2 2'])
})

test('what a hundred documents share is traced to the first ones', () => {
  const rows = Array.from({ length: 100 }, (_, at) => row(`d${at}/1`, '以新发展理念为指导全面推进建设'))
  assert.ok(sharedWording(rows, grammar).length <= 800)
})

test('finds every run that a plain search finds', () => {
  const text = fc.array(fc.constantFrom('天', '地', '玄', '黄'), { maxLength: 60 }).map((units) => units.join(''))
  fc.assert(
    fc.property(text, text, (x, y) => {
      const runs = sharedWording([row('甲/1', x), row('乙/1', y)], grammar)
      for (const { text: run, atA, atB, length } of runs) {
        assert.equal(x.slice(atA, atA + length), run)
        assert.equal(y.slice(atB, atB + length), run)
        assert.notEqual(x[atA + length] ?? '甲', y[atB + length] ?? '乙')
      }
      for (let at = 0; at + 8 <= y.length; at++) {
        const known = x.includes(y.slice(at, at + 8))
        const covered = runs.some(({ atB, length }) => atB <= at && at + 8 <= atB + length)
        assert.equal(covered, known, `${x} ${y} ${at}`)
      }
    }),
  )
})
