import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provisionsOf, ownTexts } from '../../src/policy/index.ts'
import { compileTexts } from '../support.ts'

function outline(text: string): string[] {
  return compileTexts(text)
    .trees.flatMap(provisionsOf)
    .map(({ node }) => `${node.anchor} ${node.kind} ${node.title}`.trim())
}

const plan = (line: string) => `某市机场发展规划
一、总体要求
坚持新发展理念，推动高质量发展。
二、主要任务
（一）建设设施
${line}
（二）提升服务水平
优化航班时刻，提升旅客服务水平。
三、保障措施
加强组织领导。`

const PLAN = [
  'title heading 某市机场发展规划',
  '1 general 总体要求',
  '2 heading 主要任务',
  '2.1 measure 建设设施',
  '2.2 measure 提升服务水平',
  '3 safeguard 保障措施',
]

for (const line of [
  '第三条跑道建成投用后，年旅客吞吐量达到5000万人次。',
  '第二条路径是推动产业转型升级，培育新的增长点。',
  '第一条跨海通道建成通车，形成环湾路网。',
  '第一条路径是改造传统产业。\n第二条路径是培育新兴产业。',
  '第四条高铁全面开工建设，加快形成路网。',
  '第三条要求各区落实责任，健全工作机制。',
  '二、三产业增加值占比达到95%以上。',
]) {
  test(`a number of things is no article: ${line}`, () => {
    assert.deepEqual(outline(plan(line)), PLAN)
    const { trees } = compileTexts(plan(line))
    const holder = trees.flatMap(provisionsOf).find(({ node }) => node.anchor === '2.1')
    assert.ok(holder)
    for (const words of line.split('\n')) assert.ok(ownTexts(holder.node).some(({ text }) => text === words))
  })
}

test('articles without a space behind their number stay articles, whatever they are about', () => {
  const text = `某市公路管理办法
第一条为了加强公路管理，制定本办法。
第二条公路管理机构应当履行下列职责。
第三条街道办事处应当协助做好公路管理工作。
第三条跑道周边的公路，由机场管理。
第四条本办法自2024年1月1日起施行。`
  assert.deepEqual(outline(text), [
    'title heading 某市公路管理办法',
    'art-1 article',
    'art-2 article',
    'art-3 article',
    'art-4 article',
  ])
})

test('an excerpt may begin with a later article', () => {
  const text =
    '某市数据条例（节选）\n第十二条 数据主管部门应当建立公共数据目录，明确数据的来源、范围、更新频率和共享方式，并及时向社会公布。\n第十三条 数据应当依法共享。\n第十四条 数据应当依法开放。'
  assert.deepEqual(outline(text).slice(-3), ['art-12 article', 'art-13 article', 'art-14 article'])
})
