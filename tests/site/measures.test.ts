import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProvisionRow } from '../../src/schemas/index.ts'
import { nameOf } from '../../src/site/measures.ts'

const row: ProvisionRow = {
  id: 'a/p1',
  document: 'a',
  anchor: 'p1',
  kind: 'preamble',
  label: '',
  title: '',
  path: [],
  text: '现代信息服务业是现代服务业的重要组成部分。\n第二段。',
  text_hant: '',
  text_en: null,
  title_en: null,
  abstract_en: null,
  responsible: [],
  topics: [],
  targets: [],
  seed: { file: 'a.txt', line: 1, end_line: 1 },
  url: '/documents/a/#p1',
}

test('a provision without a title is called by what it is and its first words, never by its anchor', () => {
  assert.equal(nameOf({ ...row, title: '建设网络' }), '建设网络')
  assert.equal(nameOf(row), '序言：现代信息服务业是现代服务业的…')
  assert.equal(nameOf({ ...row, anchor: 'notice', text: '各市：' }), '印发通知：各市：')
  const paragraph = { ...row, kind: 'general' as const, anchor: '1.2.p3', path: ['总体要求', '主要目标'], text: '' }
  assert.equal(nameOf(paragraph), '主要目标 第3段')
  assert.equal(nameOf({ ...paragraph, anchor: '1.2' }), '主要目标')
})
