/** How much a stretch of a text is about its measure: a factor for what is named in it. */
export interface Role {
  start: number
  end: number
  factor: number
}

/** Example: 深度覆盖，开展…试点。 A clause ends at a comma, semicolon, colon, full stop or line end. */
const CLAUSE = /[^，,；;：:。！？!?\n]+/g

/** Example: 面向…、围绕…、在…领域 at the beginning: the clause names the field of the task, not its object. */
const FIELD_OPENER =
  /^(?:面向|围绕|聚焦|针对|依托|立足|结合|根据|按照|按|满足|适应|基于|利用|通过|借助|充分利用|充分发挥|发挥|从|在|对|以|为|将)/

/** Example: 等重点领域, 等行业, 等新兴领域 — what stands before is a list of fields. */
const FIELD_LIST = /等[^、]{0,6}?(?:领域|行业|产业|方面|环节|场景|场所|地区|区域|部门|单位|企业|需求|技术|要素|资源)/

/** Example: 推动 in 在物流领域推动…: from its verb on a clause names its object again. */
const VERB =
  /推进|推动|加快|加强|建设|发展|打造|构建|建立|完善|开展|实施|支持|鼓励|培育|提升|提高|推广|拓展|促进|探索|引导|优化|健全|深化|强化|布局|实现|形成|开发|搭建|引进|招引|突破|制定|举办|设立/g

const FIELD_FACTOR = 0.35
const OPENER_FACTOR = 0.5
const SUBHEADING_FACTOR = 2
/** A sentence of at most this many units without comma is a heading inside the measure: 虚拟现实产业。 */
const SUBHEADING_LENGTH = 12

/** Whether a stretch of a clause holds a verb that takes an object of policy: 推动 in 消费券推动消费. */
export const hasVerb = (stretch: string): boolean => firstVerb(stretch, 0) < stretch.length

function firstVerb(clause: string, from: number): number {
  VERB.lastIndex = from
  return VERB.exec(clause)?.index ?? clause.length
}

/** The end of the stretch of a clause that names fields; 0 when it names none. */
function fieldsEnd(clause: string): { end: number; factor: number } {
  const opener = FIELD_OPENER.exec(clause)?.[0].length ?? 0
  const list = FIELD_LIST.exec(clause)
  const listEnd = list ? list.index + list[0].length : 0
  const direct = opener === 0 && listEnd >= clause.length - 1
  if (list && !direct) return { end: listEnd, factor: FIELD_FACTOR }
  return opener > 0 ? { end: firstVerb(clause, opener), factor: OPENER_FACTOR } : { end: 0, factor: 1 }
}

/**
 * The stretches of a folded text from `from` on with their factors, in order: a clause's object counts 1, each of n listed things
 * 1/√n, what is only named as the field of application less, a heading inside the text more.
 */
export function findRoles(text: string, from = 0): Role[] {
  const roles: Role[] = []
  for (const match of text.slice(from).matchAll(CLAUSE)) {
    const clause = match[0]
    const start = from + match.index
    const end = start + clause.length
    const alone = /[。\n]/.test(text.charAt(start - 1) || '。') && /[。\n]/.test(text.charAt(end) || '。')
    if (alone && clause.length <= SUBHEADING_LENGTH && firstVerb(clause, 0) > 0) {
      roles.push({ start, end, factor: SUBHEADING_FACTOR })
      continue
    }
    const listed = 1 / Math.sqrt(clause.split('、').length)
    const fields = fieldsEnd(clause)
    if (fields.end > 0) roles.push({ start, end: start + fields.end, factor: fields.factor * listed })
    if (start + fields.end < end) {
      const rest = clause.slice(fields.end)
      roles.push({ start: start + fields.end, end, factor: 1 / Math.sqrt(rest.split('、').length) })
    }
  }
  return roles
}
