import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLabel } from '../../src/parse/label.ts'
import { keyOf } from '../../src/text/key.ts'

const read = (text: string): string | null => {
  const label = readLabel(keyOf(text), text)
  return label && `${label.system} ${label.ordinal} ${label.label}`
}

test('numbers of official texts in every system and width', () => {
  const cases: [string, string][] = [
    ['第一编 总则', 'bian 1 第一编'],
    ['第十二章 附则', 'zhang 12 第十二章'],
    ['第二节 登记', 'jie 2 第二节'],
    ['第一百零三条 本法自公布之日起施行。', 'tiao 103 第一百零三条'],
    ['第1條', 'tiao 1 第1條'],
    ['一、总体要求', 'cn 1 一'],
    ['二十三、其他', 'cn 23 二十三'],
    ['（一）指导思想', 'cn-paren 1 一'],
    ['(二)基本原则', 'cn-paren 2 二'],
    ['三）发展目标', 'cn-paren 3 三'],
    ['1.加快建设', 'num 1 1'],
    ['12．加快建设', 'num 12 12'],
    ['3、加快建设', 'num 3 3'],
    ['（4）加快建设', 'num-paren 4 4'],
    ['5）加快建设', 'num-paren 5 5'],
    ['⑥加快建设', 'circled 6 ⑥'],
  ]
  for (const [text, label] of cases) assert.equal(read(text), label, text)
})

test('what only looks like a number', () => {
  for (const text of [
    '1.25以下',
    '5G网络',
    '一、二级医院',
    '二、三产业增加值',
    '二、三次产业协调发展',
    '三、四季度',
    '第一条规定的情形',
    '第三方平台',
    '2023年工作',
    '一是加强领导',
    '第五条第二款',
    '',
  ]) {
    assert.equal(read(text), null, text)
  }
})
