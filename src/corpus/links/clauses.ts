import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'

/** How much a stretch of a text is about its measure: a factor for what is named in it. */
export interface StretchWeight {
  start: number
  end: number
  factor: number
}

/** Example: 深度覆盖，开展…试点。 A clause ends at a comma, semicolon, colon, full stop or line end. */
const CLAUSE = /[^，,；;：:。！？!?\n]+/g

/** Example: 面向…、围绕…、在…领域 at the beginning: the clause names the field of the task, not its object. */
const FIELD_OPENER = shape(({ governors }) => new RegExp(`^${governors.field}`))

/** Example: 等重点领域, 等行业, 等新兴领域 — what stands before is a list of fields. */
const FIELD_LIST = shape(({ nouns }) => new RegExp(`等[^、]{0,6}?${nouns.field}`))

/** Example: 推动 in 在物流领域推动…: from its verb on a clause names its object again. */
const VERB = shape(({ verbs }) => new RegExp(verbs.task, 'g'))

const FIELD_FACTOR = 0.35
const OPENER_FACTOR = 0.5
const SUBHEADING_FACTOR = 2
/** A sentence of at most this many units without comma is a heading inside the measure: 虚拟现实产业。 */
const SUBHEADING_LENGTH = 12

/** Whether a stretch of a clause holds a verb that takes an object of policy: 推动 in 消费券推动消费. */
export const hasVerb = (stretch: string, grammar: Grammar): boolean => firstVerb(stretch, 0, grammar) < stretch.length

function firstVerb(clause: string, from: number, grammar: Grammar): number {
  const verb = VERB(grammar)
  verb.lastIndex = from
  return verb.exec(clause)?.index ?? clause.length
}

/** The end of the stretch of a clause that names fields; 0 when it names none. */
function fieldsEnd(clause: string, grammar: Grammar): { end: number; factor: number } {
  const opener = FIELD_OPENER(grammar).exec(clause)?.[0].length ?? 0
  const list = FIELD_LIST(grammar).exec(clause)
  const listEnd = list ? list.index + list[0].length : 0
  const direct = opener === 0 && listEnd >= clause.length - 1
  if (list && !direct) return { end: listEnd, factor: FIELD_FACTOR }
  return opener > 0 ? { end: firstVerb(clause, opener, grammar), factor: OPENER_FACTOR } : { end: 0, factor: 1 }
}

/**
 * The stretches of a folded text from `from` on with their factors, in order: a clause's object counts 1, each of n listed things
 * 1/√n, what is only named as the field of application less, a heading inside the text more.
 */
export function findRoles(text: string, grammar: Grammar, from = 0): StretchWeight[] {
  const roles: StretchWeight[] = []
  for (const match of text.slice(from).matchAll(CLAUSE)) {
    const clause = match[0]
    const start = from + match.index
    const end = start + clause.length
    const alone = /[。\n]/.test(text.charAt(start - 1) || '。') && /[。\n]/.test(text.charAt(end) || '。')
    if (alone && clause.length <= SUBHEADING_LENGTH && firstVerb(clause, 0, grammar) > 0) {
      roles.push({ start, end, factor: SUBHEADING_FACTOR })
      continue
    }
    const listed = 1 / Math.sqrt(clause.split('、').length)
    const fields = fieldsEnd(clause, grammar)
    if (fields.end > 0) roles.push({ start, end: start + fields.end, factor: fields.factor * listed })
    if (start + fields.end < end) {
      const rest = clause.slice(fields.end)
      roles.push({ start: start + fields.end, end, factor: 1 / Math.sqrt(rest.split('、').length) })
    }
  }
  return roles
}
