import type { Line } from '../input/line.ts'
import { splitLine } from '../input/line.ts'
import { GENRES } from '../policy/genres.ts'
import { keyOf } from '../text/key.ts'
import type { Grammar } from '../schemas/grammar.ts'
import { FIELD_NAMES } from './fields.ts'
import { isAddressee, isOrgan } from './matter.ts'

/** So far into a line its head is looked for, in characters. */
const HEAD = 700

const GENRE = GENRES.filter((genre) => genre.length > 1 || genre === '函').join('|')
const NAMES = [...FIELD_NAMES, '来源', '文章来源', '信息来源', '稿源', '更新时间', '浏览次数', '字号', '字体']
  .sort((a, b) => b.length - a.length)
  .map((name) => [...name].join('\\s?'))
  .join('|')
const DAY =
  '(?:\\d{4}|[一二三四五六七八九〇零○]{4})\\s?年\\s?[\\d一二三四五六七八九十]{1,3}\\s?月\\s?[\\d一二三四五六七八九十]{1,3}\\s?日'

/** Example: 总理　李强, 市长：张三: who signs a decree. */
const SIGNER =
  /^[\p{Script=Han}]{0,14}(?:主席|总理|省长|市长|区长|县长|州长|部长|主任|局长|署长|行长)[\s:：]{0,2}[\p{Script=Han}]{1,2}\s?[\p{Script=Han}]{1,2}$/u

/**
 * One way in which a line that has lost its ends can be told to hold two: `before` and `after` match what stands on
 * both sides of the place, `|` in the example.
 */
interface Joint {
  pattern: RegExp
  example: string
  /** Places in a match, from its start, where the line has to end; none if the match is something else. */
  cuts: (match: RegExpExecArray, text: string) => number[]
}

const atEnds = (match: RegExpExecArray): number[] => [0, match[0].length]

const JOINTS: Joint[] = [
  {
    pattern: new RegExp(`(?:${NAMES})\\s?[:：]`, 'gu'),
    example: '关于数字化转型工作的通知|文章来源：科技局|发布时间：2020-09-21',
    cuts: (match, text) => (/[，,、；;（(《“]$/u.test(text.slice(0, match.index)) ? [] : [0]),
  },
  {
    pattern: new RegExp(
      `(?:日期|时间)\\s?[:：]\\s?(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\s\\d{1,2}:\\d{2}(?::\\d{2})?)?|${DAY})`,
      'gu',
    ),
    example: '发布时间：2021-06-15 12:52|互联网信息服务管理办法',
    cuts: (match) => [match[0].length],
  },
  {
    pattern: new RegExp(`(?:${GENRE})([\\p{Script=Han}]{1,8}[〔\\[【]\\d{4}[〕\\]】]\\s?\\d{1,5}\\s?号)`, 'gu'),
    example: '关于扩大信息消费的指导意见|国发〔2017〕40号|各省、自治区、直辖市人民政府：',
    cuts: (match) => [match[0].length - (match[1]?.length ?? 0), match[0].length],
  },
  {
    pattern: new RegExp(
      `(?:${GENRE})(?=[（(][\\p{Script=Han}]{1,8}[〔\\[【]\\d{4}[〕\\]】]\\s?\\d{1,5}\\s?号[）)])`,
      'gu',
    ),
    example: '关于收费有关问题的通知|（某价费〔2007〕136号）',
    cuts: (match) => [match[0].length],
  },
  {
    pattern: /[令告]\s?第\s?[\d一二三四五六七八九十百]{1,6}\s?号(?=《)/gu,
    example: '国务院令第766号|《未成年人网络保护条例》已经…',
    cuts: (match) => [match[0].length],
  },
  {
    pattern: new RegExp(`[（(]${DAY}[^。（）()]{0,200}(?:通过|公布|发布|印发|修订|修正|批准)[)）]`, 'gu'),
    example: '关于若干重大问题的决定|（2019年10月31日…全体会议通过）|为贯彻落实',
    cuts: atEnds,
  },
  {
    pattern: new RegExp(`(?:${GENRE})(?=第[一1][章条]|目\\s?录\\s?第)`, 'gu'),
    example: '未成年人网络保护条例|第一章　总则',
    cuts: (match) => [match[0].length],
  },
  {
    pattern: /新华社.{2,10}\d{1,2}月\d{1,2}日\s?电/gu,
    example: '新华社北京11月5日电|中共中央关于…的决定',
    cuts: atEnds,
  },
]

/** Example: 某市人民政府2022年3月1日某市行动方案: a signature between two texts; 2022年3月1日起施行 is none. */
const SIGNED = new RegExp(`(?<=[。）)])([\\p{Script=Han}\\s　]{2,40}?)(${DAY})(?![起前后至到以止在，,、])`, 'gu')

/** Places where a signature and its date stand in a line: before it, between the two, and after. */
function signatureCuts(text: string, grammar: Grammar): number[] {
  return [...text.matchAll(SIGNED)].flatMap((match) => {
    const name = match[1] ?? ''
    const signed =
      name
        .trim()
        .split(/\s+/u)
        .every((part) => isOrgan(keyOf(part), grammar)) || SIGNER.test(keyOf(name.trim()))
    return signed ? [match.index, match.index + name.length, match.index + match[0].length] : []
  })
}

/** The end of the addressee that a piece begins with; null where it begins with none. */
function addresseeEnd(piece: string, grammar: Grammar): number | null {
  const at = piece.search(/[:：]/u)
  return at > 0 && at + 1 < piece.length && isAddressee(keyOf(piece.slice(0, at + 1)), grammar) ? at + 1 : null
}

/** Where a line has to end, in order; empty for a line that is one. */
export function runOnCuts(text: string, grammar: Grammar): number[] {
  const head = text.slice(0, HEAD)
  const cuts = new Set<number>(signatureCuts(text, grammar))
  for (const { pattern, cuts: cutsOf } of JOINTS) {
    pattern.lastIndex = 0
    for (const match of head.matchAll(pattern)) for (const at of cutsOf(match, head)) cuts.add(match.index + at)
  }
  if (cuts.size === 0) return []
  for (const at of [...cuts]) {
    const end = addresseeEnd(text.slice(at, at + 300), grammar)
    if (end !== null) cuts.add(at + end)
  }
  return [...cuts].filter((at) => at > 0 && at < text.length).sort((a, b) => a - b)
}

/** Ends lines where title, record, number, addressee or signature of a document were run into one. */
export function cutRunOn(lines: Line[], lineOf: (offset: number) => number, grammar: Grammar): Line[] {
  return lines.flatMap((line) =>
    line.table ? [line] : splitLine(line, runOnCuts(line.text, grammar), lineOf).filter(({ text }) => text !== ''),
  )
}

/** The joints with an example each, for tests. */
export const runOnExamples = JOINTS.map(({ example }) => example)
