import type { Grammar } from '../schemas/grammar.ts'
import { shape } from '../schemas/grammar.ts'
import type { Role } from '../policy/tree.ts'

/** A label in a clause: `牵头单位：`; role null for a deadline, 'person' for a name that is no organ, 'other' for whatever else. */
export interface ClauseLabel {
  start: number
  end: number
  role: Role | 'person' | 'other' | null
}

/**
 * A label of agencies, in plain text: `责任单位：` `主要牵头部门：` `牵头（责任）单位：` `责任部门（单位）：`
 * `牵头考核单位：` and, without a noun, `牵头：`. A level (`省级`) belongs to it only behind a separator.
 */
const AGENCY_LABEL = shape(
  ({ duties: { label, between, asked } }) =>
    new RegExp(
      String.raw`(?:(?<=^|[（〔；，。、\s])(?:(?:省|市|县|区|州|国家)级|主要|共同|第一|具体|总))?${label}(?:、|和|及|（|/)?(?:${label}）?)?` +
        String.raw`(?:(?:${between})?${asked}(?:[（〔/、和及]*${asked}[）〕]?)?)?\s*：`,
      'g',
    ),
)

/** A label of a deadline, in plain text: `完成时限：` `时限要求：` `时间节点：` `完成日期：`. */
const DEADLINE_LABEL =
  /(?:(?:计划|预计|拟)?(?:完成|办结|落实|实施|整改|责任|推进|工作|任务)(?:的)?(?:时限|期限|时间|日期|节点)|时限|期限|时间(?=节点|要求|安排|进度)|进度(?=要求|安排))(?:节点|要求|安排|进度)?\s*：/g

/** A label of something else behind a separator, in plain text: `适用范围：`. */
const OTHER_LABEL = /(?<=[，；。、\s])[\p{Script=Han}]{2,10}：/gu

const LEAD = /牵头|主责|主办|主抓/
const SUPPORT = /配合|参与|参加|协办|协同|协作|协助|支持/
const PERSON = /领导|人员|人[\s：（]/

function roleOf(label: string): ClauseLabel['role'] {
  if (PERSON.test(label)) return 'person'
  if (LEAD.test(label)) return 'lead'
  return SUPPORT.test(label) ? 'support' : 'responsible'
}

/** The labels of a plain text in order. */
export function findLabels(text: string, grammar: Grammar): ClauseLabel[] {
  const labels: ClauseLabel[] = []
  for (const match of text.matchAll(AGENCY_LABEL(grammar))) {
    labels.push({ start: match.index, end: match.index + match[0].length, role: roleOf(match[0]) })
  }
  for (const match of text.matchAll(DEADLINE_LABEL)) {
    const end = match.index + match[0].length
    if (labels.some((label) => label.end === end)) continue
    labels.push({ start: match.index, end, role: null })
  }
  if (labels.length === 0) return labels
  for (const match of text.matchAll(OTHER_LABEL)) {
    const end = match.index + match[0].length
    if (labels.some((label) => label.end === end)) continue
    labels.push({ start: match.index, end, role: 'other' })
  }
  return labels.sort((a, b) => a.start - b.start)
}

/**
 * A label that may open a line of its own: it asks for units or departments, shares the work, or sets a time limit. 主办单位 does
 * not, nor 协办单位 beside it: they name the hosts of a site or an event.
 */
export function opensLine(text: string, label: ClauseLabel): boolean {
  const words = text.slice(label.start, label.end)
  if (label.role === null) return /完成|落实|实施|整改|办结|责任|推进|任务|时限/.test(words)
  if (/协办(?:单位|部门)/.test(words)) return !/主办|承办/.test(text)
  return /(?:牵头|配合|参与|参加|责任|主责|落实|实施|负责|协同|协作|支持).*(?:单位|部门|机关|机构|主体|处室|科室)|分工/.test(
    words,
  )
}
