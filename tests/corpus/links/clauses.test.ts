import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findRoles } from '../../../src/corpus/links/clauses.ts'
import { grammar } from '../../grammar.ts'

const factorOf = (text: string, word: string) => {
  const at = text.indexOf(word)
  return findRoles(text, grammar).find(({ start, end }) => start <= at && at < end)?.factor ?? 0
}

test('an object of a clause counts fully, a listed one less', () => {
  assert.equal(factorOf('加快建设算力中心，推广应用。', '算力中心'), 1)
  assert.equal(factorOf('发展在线教育、远程医疗、线上娱乐、移动支付，推广应用。', '远程医疗'), 0.5)
})

test('what is named as a field of application counts less than what is done in it', () => {
  const text = '加强5G、工业互联网、车联网等新兴领域网络安全风险分析，构建防控体系。'
  assert.ok(factorOf(text, '车联网') < 0.3)
  assert.equal(factorOf(text, '网络安全'), 1)
  const field = '面向物流企业推广智能仓储，扩大覆盖。'
  assert.ok(factorOf(field, '物流企业') < factorOf(field, '智能仓储'))
})

test('a list of the things themselves is no field', () => {
  assert.ok(factorOf('发展壮大大数据、物联网等产业，形成集群。', '物联网') > 0.6)
})

test('a short sentence without comma is a heading inside the measure', () => {
  assert.equal(factorOf('扩大规模，打造品牌。虚拟现实产业。围绕终端设备，引进企业。', '虚拟现实'), 2)
})

test('roles are in order and inside any text', () => {
  const text = fc.array(fc.constantFrom('面向', '加快', '等领域', '、', '，', '。', '算力', '\n', '建设'), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(text, (parts) => {
      const joined = parts.join('')
      let last = 0
      for (const { start, end, factor } of findRoles(joined, grammar)) {
        assert.ok(last <= start && start < end && end <= joined.length && factor > 0)
        last = end
      }
    }),
  )
})
