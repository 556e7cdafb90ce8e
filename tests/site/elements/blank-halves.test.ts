/** The rule below a mark leaves out the blank half of a bracket or stop. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blanksOf } from '../../../src/site/elements/blank-halves.ts'
import type { PageElement } from '../../../src/site/elements/page-elements.ts'

const place = (text: string): PageElement => ({ name: 'Place', attributes: {}, children: [text] })

for (const [children, classes] of [
  [['《数字中国建设整体布局规划》'], ' blank-left blank-right'],
  [['到2025年，', place('全省'), '达到50%（'], ''],
  [['2026年）'], ' blank-right'],
  [[place('“十四五”'), '期间'], ' blank-left'],
  [['期间', place('（全省）')], ' blank-right'],
  [[], ''],
] as [PageElement['children'], string][])
  test(`blank halves of ${JSON.stringify(children)}`, () => assert.equal(blanksOf(children), classes))
