import { fromChineseNumeral, fromCircled } from '../text/numerals.ts'

/** The systems of numbering in Chinese official texts, in their order of rank (GB/T 9704-2012, 7.3.3; 立法技术规范). */
export const LABEL_SYSTEMS = ['bian', 'zhang', 'jie', 'tiao', 'cn', 'cn-paren', 'num', 'num-paren', 'circled'] as const
export type LabelSystem = (typeof LABEL_SYSTEMS)[number]

/** A number at the head of a line. `length` counts its characters with brackets, dot and mark. */
export interface Label {
  system: LabelSystem
  ordinal: number
  /** The number without brackets, dot or mark: `一`, `3`, `第十二条`. */
  label: string
  length: number
}

const DIGIT = '[一二三四五六七八九十百千零〇两]'
const HAN = `${DIGIT}+`
/** Digits that typesetting has drawn apart: 第 1 0 条, 第 十 二 条. */
const SPACED = `${DIGIT}(?:\\s?${DIGIT})*|\\d(?:\\s?\\d){0,3}`

interface LabelPattern {
  system: LabelSystem
  /** Matched on the folded key of a line; group 1 is the label, group 2 (or 1) the number. */
  pattern: RegExp
  example: string
}

const PATTERNS: LabelPattern[] = [
  {
    system: 'bian',
    pattern: new RegExp(`^(第\\s?(${SPACED})\\s?编)(?=\\s|[\\p{Script=Han}]|$)`, 'u'),
    example: '第一编 总则',
  },
  { system: 'zhang', pattern: new RegExp(`^(第\\s?(${SPACED})\\s?章)(?![程])`, 'u'), example: '第一章 总则' },
  { system: 'jie', pattern: new RegExp(`^(第\\s?(${SPACED})\\s?节)(?![课目日点约能])`, 'u'), example: '第二节 登记' },
  {
    system: 'tiao',
    pattern: new RegExp(`^(第\\s?(${SPACED})\\s?[条條](?:之(?:${HAN}|\\d+))?)(?![第款项件规之、,])`, 'u'),
    example: '第一条 为加强管理',
  },
  {
    system: 'cn',
    // not 二、三产业 and 三、四季度
    pattern: new RegExp(`^((${HAN}))\\s?[、.]\\s*(?!(?:${HAN})(?:[、级期]|次?产业|季度|线城市))`, 'u'),
    example: '一、总体要求',
  },
  { system: 'cn-paren', pattern: new RegExp(`^\\(\\s?((${HAN}))\\s?\\)[、.]?`, 'u'), example: '(一)指导思想' },
  // the bracket that opens is lost where a text layer has no letter for it; half-labels.ts holds them to their run
  {
    system: 'cn-paren',
    pattern: /^(([一二三四五六七八九十]{1,3}))\s?\)[、.]?(?=\s?\p{Script=Han})/u,
    example: '一)指导思想',
  },
  { system: 'num', pattern: /^((\d{1,3}))\s?(?:[、．]|\.(?!\d))\s*/u, example: '1.加快建设' },
  { system: 'num-paren', pattern: /^(?:\(\s?((\d{1,3}))\s?\)|((\d{1,3}))\))[、.]?/u, example: '(1)加快建设' },
  { system: 'circled', pattern: /^(([①-⑳㉑-㉟㊱-㊿]))[、.]?/u, example: '①加快建设' },
]

/** Reads the number at the head of a folded line, or returns null. */
export function readLabel(key: string, text: string): Label | null {
  for (const { system, pattern } of PATTERNS) {
    // ① and its like lose their ring when folded
    const match = pattern.exec(system === 'circled' ? text : key)
    if (!match) continue
    const digits = (match[2] ?? match[4] ?? '').replace(/\s/g, '')
    const ordinal =
      system === 'circled' ? fromCircled(digits) : /^\d+$/.test(digits) ? Number(digits) : fromChineseNumeral(digits)
    if (ordinal === null || ordinal === 0) continue
    const label = match[1] ?? match[3] ?? ''
    const at = match[0].indexOf(label)
    return { system, ordinal, label: text.slice(at, at + label.length).replace(/\s/g, ''), length: match[0].length }
  }
  return null
}

/** Rank of a system: smaller numbers hold larger ones. */
export const rankOf = (system: LabelSystem): number => LABEL_SYSTEMS.indexOf(system)
