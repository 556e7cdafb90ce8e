import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasTask } from '../../../src/corpus/links/has-task.ts'
import { grammar } from '../../grammar.ts'
import { measure } from './rows.ts'

const asks = (title: string, text: string, path: string[] = [], kind: 'measure' | 'article' = 'measure') =>
  hasTask({ ...measure('甲/1', title, text, kind), path }, grammar)

test('a measure asks for something, also under a heading that begins with a verb', () => {
  assert.ok(asks('整治河道', '清理河道淤积，修复岸线。'))
  assert.ok(asks('扩大覆盖', '扩大5G基站覆盖，全省普及率达50%。', ['夯实数字发展基础']))
})

test('a look-back, statistics, a definition and the end of a text ask for nothing', () => {
  assert.ok(!asks('产业平稳发展', '全年完成投资7亿元，新建厂房两座。', ['2016年工作回顾']))
  assert.ok(!asks('', '服务贸易出口额同比增长9%，占比已达54%。'))
  assert.ok(!asks('', '本办法所称公共数据，是指各级机关在履行职责中获得的数据。', [], 'article'))
  assert.ok(!asks('', '本办法自印发之日起施行，有效期五年，由市水务局负责解释。', [], 'article'))
  assert.ok(!asks('', '违反本条例规定的，由水务部门责令改正，处一千元以上五千元以下罚款。', [], 'article'))
})

test('an article that sets a duty or a procedure takes part', () => {
  assert.ok(asks('', '供热企业应当公开服务电话，及时处理报修。', [], 'article'))
  assert.ok(asks('', '提案人要求撤回议案的，对该议案的审议即行终止。', [], 'article'))
})
