import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeRow } from '../../src/schemas/index.ts'
import { compileTexts } from '../support.ts'

const PLAN = `福建省数字经济行动方案
一、总体要求
全面推进福建省数字经济。
二、主要任务
（一）建设网络。支持福州、泉州建设千兆城市。福州市先行，推进木兰溪治理。（责任单位：厦门市人民政府）`

test('each mention of a place stands where the provision’s text has it; the document’s own place has none', () => {
  const { tables } = compileTexts(PLAN)
  for (const row of tables.places) placeRow.parse(row)
  const text = (id: string) => tables.provisions.find((row) => row.id === id)?.text ?? ''
  assert.deepEqual(
    tables.places.map(({ name, kind, code, mentions }) => [
      name,
      kind,
      code,
      mentions.map(({ provision, start, end }) => text(provision).slice(start, end)).join(' '),
    ]),
    [
      ['福州市', 'prefecture', '350100', '福州 福州市'],
      ['泉州市', 'prefecture', '350500', '泉州'],
      ['木兰溪', 'water', null, '木兰溪'],
    ],
  )
})
