import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outline, printedLabel } from '../../src/site/page-outline.ts'
import type { OutlineEntry } from '../../src/site/page-outline.ts'
import type { ProvisionRow } from '../../src/schemas/index.ts'

const row = (anchor: string, kind: ProvisionRow['kind'], label: string, title: string): ProvisionRow => ({
  id: `d/${anchor}`,
  document: 'd',
  anchor,
  kind,
  label,
  title,
  path: [],
  text: '',
  text_hant: '',
  text_en: null,
  title_en: null,
  abstract_en: null,
  responsible: [],
  topics: [],
  targets: [],
  seed: { file: 'd.txt', line: 1, end_line: 1 },
  url: '',
})

const shape = (entries: OutlineEntry[]): unknown[] =>
  entries.map(({ anchor, children }) => (children.length > 0 ? [anchor, shape(children)] : anchor))

test('titled provisions nest as their anchors do; a box stands among the measures around it', () => {
  const rows = [
    row('notice', 'preamble', '', '通知'),
    row('title', 'heading', '', '方案'),
    row('p1', 'preamble', '', ''),
    row('1', 'heading', '一', '总体要求'),
    row('1.1', 'heading', '一', '网络'),
    row('1.1.1', 'measure', '1', '甲'),
    row('box-1', 'box', '专栏1', '乙'),
    row('1.1.2', 'measure', '2', '丙'),
    row('1.10', 'measure', '十', '丁'),
    row('2', 'heading', '二', '戊'),
    row('attachment-2.title', 'heading', '', '名单'),
    row('attachment-2.p1', 'attachment', '', '名单'),
  ]
  assert.deepEqual(shape(outline(rows)), [
    'notice',
    ['1', [['1.1', ['1.1.1', 'box-1', '1.1.2']], '1.10']],
    '2',
    'attachment-2.title',
  ])
})

test('numbers are printed as official documents print them', () => {
  const printed = (anchor: string, label: string) => printedLabel({ anchor, label })
  assert.deepEqual(
    [printed('1', '一'), printed('1.2', '二'), printed('1.2.3', '3'), printed('12', '第十二条'), printed('p1', '')],
    ['一、', '（二）', '3.', '第十二条', ''],
  )
})
