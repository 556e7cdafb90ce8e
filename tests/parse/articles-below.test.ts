import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileTexts } from '../support.ts'

/** Anchor, path and title of each provision of a text. */
const outlineOf = (text: string) =>
  compileTexts(text).tables.provisions.map(({ anchor, path, title }) => `${anchor} ${[...path, title].join(' › ')}`)

test('articles that a plan counts through stand below 一、 and （一）, with the captions of their fellows', () => {
  const text = [
    '某县人民政府关于支持产业发展的实施意见',
    '一、政策支持',
    '第 1 条 设立总规模不低于1亿元的引导资金，列入县财政预算，用于补助和奖励。',
    '二 、支持范围',
    '(一)绩效奖励',
    '第 2 条 鼓励产品研发。对取得国家专利的产品，每件给予奖励，用于再研发。',
    '第 3 条 鼓励技改升级。对投资额较大的技改项目，按投资额给予补助，分两年拨付。',
    '(二)总部奖励',
    '第 4 条 鼓励总部落户。对新引进的总部项目，自认定当年起，按贡献给予奖励。',
    '三、 其他',
    '第 1 0 条 本意见自发布之日起施行，有效期三年，由县财政局负责解释。',
    '第 1 1 条 此前有关规定与本意见不一致的，以本意见为准，另有规定的除外。',
  ].join('\n')
  const outline = outlineOf(text)
  for (const line of [
    'art-1 政策支持 › ',
    'art-2 支持范围 › 绩效奖励 › 鼓励产品研发',
    'art-3 支持范围 › 绩效奖励 › 鼓励技改升级',
    'art-10 其他 › ',
    'art-11 其他 › ',
  ])
    assert.ok(outline.includes(line), `${line} in ${outline.join('\n')}`)
})

test('一、 in an article is a list of it, and （一） too', () => {
  const text = [
    '某市数据条例',
    '第一条 为了规范数据处理活动，制定本条例。',
    '第二条 下列数据不得开放：',
    '一、涉及国家秘密的；',
    '二、涉及个人隐私的。',
    '第三条 主管部门应当履行下列职责：',
    '（一）拟订规划；',
    '（二）组织实施。',
    '第四条 本条例自发布之日起施行。',
  ].join('\n')
  const outline = outlineOf(text)
  assert.ok(outline.every((line) => !/^art-\d+ ./.test(line) || /^art-\d+ $/.test(line)))
  assert.ok(outline.some((line) => line.startsWith('art-4 ')))
})
