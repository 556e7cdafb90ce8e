import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileTexts } from '../support.ts'

test('contents that show their pages end where no page is shown, though the body begins with other words', () => {
  const dots = (words: string, page: number) => `${words} ${'.'.repeat(70 - words.length)} ${page}`
  const text = [
    '某市软件业发展规划',
    '目 录',
    dots('一、发展回顾', 1),
    dots('二、主要任务', 4),
    dots('（一）升级产业链', 8),
    dots('（二）夯实基础', 12),
    '软件是新一代信息技术的灵魂，是数字经济发展的基础',
    '一、发展回顾',
    '产业规模较快增长，综合竞争力提升，为发展打下基础。',
    '二、主要任务',
    '（一）升级产业链',
    '推动关键软件攻关，加强供给。',
    '（二）夯实基础',
    '完善公共服务平台，加强保障。',
  ].join('\n')
  const { provisions } = compileTexts(text).tables
  assert.deepEqual(
    provisions.filter(({ title }) => title === '升级产业链' || title === '夯实基础').map(({ anchor }) => anchor),
    ['2.1', '2.2'],
  )
  assert.ok(provisions.every(({ title }) => !title.includes('....')))
})
