import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameAnchor } from '../../src/words/name-anchor.ts'

test('an anchor is named as people name it', () => {
  for (const [anchor, hans, hant] of [
    ['2', '二', '二'],
    ['2.1.1', '二（一）1', '二（一）1'],
    ['12.3.4.2', '十二（三）4（2）', '十二（三）4（2）'],
    ['2.1.p2', '二（一）第2段', '二（一）第2段'],
    ['2.1.1-s3', '二（一）1第3句', '二（一）1第3句'],
    ['p1', '第1段', '第1段'],
    ['box-4', '专栏4', '專欄4'],
    ['art-12', '第十二条', '第十二條'],
    ['art-112.2', '第一百一十二条（二）', '第一百一十二條（二）'],
    ['notice', '印发通知', '印發通知'],
    ['notice-s2', '印发通知第2句', '印發通知第2句'],
    ['attachment-2.1', '附件2 一', '附件2 一'],
    ['attachment-2.title', '附件2 标题', '附件2 標題'],
    ['plan-2.1.3', '第2件 一（三）', '第2件 一（三）'],
  ] as const) {
    assert.equal(nameAnchor(anchor, 'Hans'), hans)
    assert.equal(nameAnchor(anchor, 'Hant'), hant)
  }
})

test('what is no anchor stays as it is', () => {
  for (const text of ['', 'main', 'box', 'p', 'L12', '100%', '第三条', 'notice5', '2..1'])
    assert.equal(nameAnchor(text, 'Hans'), text)
})
