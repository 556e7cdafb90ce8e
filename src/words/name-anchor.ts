import { toChineseNumeral } from '../text/chinese-numeral.ts'
import type { Script } from '../policy/tree.ts'
import { fill } from './fill.ts'

/** What the parts of an anchor are called; each `{}` takes the number. Pairs are Simplified, Traditional, by hand. */
const names = {
  notice: ['印发通知', '印發通知'],
  title: ['标题', '標題'],
  box: ['专栏{}', '專欄{}'],
  attachment: ['附件{}', '附件{}'],
  plan: ['第{}件', '第{}件'],
  art: ['第{}条', '第{}條'],
  p: ['第{}段', '第{}段'],
  s: ['第{}句', '第{}句'],
} as const satisfies Record<string, readonly [string, string]>

const isName = (kind: string): kind is keyof typeof names => kind in names
/** Example: box-4, art-12, p3, notice, 2 */
const PART = /^([a-z]*)-?(\d*)$/

/** A number of the outline as official documents write it (GB/T 9704-2012, 7.3.3): 一, （一）, 1, （1）. */
function writeNumber(value: number, depth: number): string {
  const isChinese = depth < 2 && value > 0 && value < 100
  const written = isChinese ? toChineseNumeral(value) : String(value)
  return depth % 2 === 1 ? `（${written}）` : written
}

/**
 * An anchor as people name it: `2.1.1` is 二（一）1, `art-12` 第十二条, `box-4` 专栏4, `notice` 印发通知, `2.1.p2-s3`
 * 二（一）第2段第3句. What is no anchor of ours stays as it is.
 */
export function nameAnchor(anchor: string, script: Script): string {
  const [, place = anchor, sentence] = /^(.+?)(?:-s(\d+))?$/.exec(anchor) ?? []
  const at = script === 'Hans' ? 0 : 1
  const words: string[] = []
  let depth = 0
  for (const part of [...place.split('.'), ...(sentence ? [`s${sentence}`] : [])]) {
    const [, kind = '', number = ''] = PART.exec(part) ?? []
    if (kind === '' && number !== '') words.push(writeNumber(Number(number), depth++))
    else if (!isName(kind) || names[kind][at].includes('{}') === (number === '')) return anchor
    else {
      const value = Number(number)
      const written = kind === 'art' && value > 0 && value < 1000 ? toChineseNumeral(value) : number
      words.push(fill(names[kind][at], [written]))
      // An article is the first number of its text; what stands in a box or below it is of the second rank.
      if (kind === 'art' || kind === 'box') depth = 1
      if (kind === 'attachment' || kind === 'plan') words.push(' ')
    }
  }
  return words.join('').trim()
}
