import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { blankNames } from '../../../src/corpus/links/blank-names.ts'
import { grammar } from '../../grammar.ts'

const left = (text: string) => blankNames(text, grammar).replaceAll('□', '')

test('names of works, organs and events are no words of a provision', () => {
  assert.equal(left('落实《数据管理办法》，整治河道'), '落实，整治河道')
  assert.equal(left('由教育主管部门牵头，市场监管总局、财政厅配合'), '牵头，配合')
  assert.equal(left('办好第六届数字中国建设峰会'), '办好峰会')
})

test('a list of organs says nothing of what they are for', () => {
  assert.equal(left('应当会同发展改革、财政、文物、旅游等有关部门整治河道'), '应当会同整治河道')
  assert.equal(left('，自然资源和规划、住房和城乡建设等部门按照职责分工'), '，按照职责分工')
  assert.equal(left('文物、旅游融合发展'), '文物、旅游融合发展')
})

test('what a verb asks for before an organ stays', () => {
  assert.equal(left('推进医疗改革，会同财政部门'), '推进医疗改革，')
  assert.equal(left('构建现代流通体系'), '构建现代流通体系')
})

test('where something is asked for is not what it is', () => {
  assert.equal(left('可通过全国人社政务服务平台申请失业补助'), '可通过申请失业补助')
  assert.equal(left('登录穗好办app预约，或拨打12345政务服务便民热线咨询'), '登录预约，或拨打咨询')
  assert.equal(left('建设农产品质量追溯平台'), '建设农产品质量追溯平台')
  assert.equal(left('通过建设农产品追溯平台，整治河道'), '通过建设农产品追溯平台，整治河道')
})

test('every offset stays, in any text', () => {
  const parts = fc.constantFrom(
    '推进',
    '教育',
    '部门',
    '《',
    '》',
    '局',
    '、',
    '，',
    '第六届',
    '峰会',
    '人民政府',
    'x',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (words) => {
      const text = words.join('')
      const masked = blankNames(text, grammar)
      assert.equal(masked.length, text.length)
      for (let at = 0; at < text.length; at++) assert.ok(masked[at] === '□' || masked[at] === text[at])
    }),
  )
})
