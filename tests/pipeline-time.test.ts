import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileTexts } from './support.ts'
import { processorTime } from './processor-time.ts'

const many = (count: number, unit: (n: number) => string, joint = '') =>
  Array.from({ length: count }, (_, n) => unit(n)).join(joint)

const plan = (paragraph: string) =>
  `某省数字经济发展行动方案\n\n一、总体要求\n\n坚持创新。\n\n二、主要任务\n\n（一）建设平台。到2025年，建成平台10个。\n\n${paragraph}\n\n三、保障措施\n\n加强领导。`

const PROSE = '坚持创新驱动发展战略，加快推进数字经济与实体经济深度融合，到2025年，建成5G基站12万个。'

/** Paragraphs that grow, each with the size at which it is measured. */
const HOSTILE: [string, number, (size: number) => string][] = [
  ['titles', 500, (size) => many(size, () => '《关于印发方案的通知》')],
  ['titles with numbers', 300, (size) => many(size, (n) => `《第${n}号方案》（国发〔2021〕${n}号）`, '、')],
  ['titles in titles', 4000, (size) => `${'《'.repeat(size)}甲${'》'.repeat(size)}`],
  ['sentences', 300, (size) => PROSE.repeat(size)],
  ['one sentence', 300, (size) => PROSE.replaceAll('。', '，').repeat(size)],
  ['clauses', 500, (size) => '（责任单位：省财政厅）'.repeat(size)],
  ['organs', 3000, (size) => `（责任单位：${many(size, () => '省财政厅、')}）`],
  ['counted things', 500, (size) => `到2025年，建设${many(size, (n) => `平台${n + 2}个`, '、')}。`],
  ['brackets left open', 1500, (size) => '（〔'.repeat(size)],
  ['spaces', 5000, (size) => '甲 '.repeat(size)],
]

for (const [name, size, paragraph] of HOSTILE) {
  test(`twice the text takes at most some more than twice the time: ${name}`, () => {
    const timeFor = (length: number) => processorTime(() => compileTexts(plan(paragraph(length))))
    timeFor(10)
    // a quadratic stage takes four times as long; a short time says nothing, nor does one measurement
    const isSlow = () => {
      const twice = timeFor(2 * size)
      return twice > 500 && twice > 3 * timeFor(size)
    }
    assert.ok(![1, 2, 3].every(isSlow))
  })
}

const LISTED: [string, (n: number) => string][] = [
  ['titles', () => '《关于印发方案的通知》'],
  ['titles with numbers', (n) => `《关于印发方案的通知》（国发〔2021〕${n}号）`],
]
for (const [name, titleOf] of LISTED) {
  test(`five thousand ${name} in a list take two seconds at most beside a short text, five hundred a fifth of one`, () => {
    const timeFor = (count: number) => {
      const text = plan(`废止以下文件：${many(count, titleOf, '、')}。`)
      return Math.min(...[1, 2, 3].map(() => processorTime(() => compileTexts(text))))
    }
    const short = timeFor(1)
    assert.ok(timeFor(500) - short < 200)
    assert.ok(timeFor(5000) - short < 2000)
  })
}
