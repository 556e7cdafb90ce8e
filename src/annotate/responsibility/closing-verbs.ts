import type { Grammar } from '../../schemas/grammar.ts'
import { shape } from '../../schemas/grammar.ts'
import type { Role } from '../../policy/tree.ts'

/** A stretch of prose with the role its closing words give: `省商务厅牵头`. */
export interface Group {
  start: number
  /** End of the names, where the closing words begin. */
  namesEnd: number
  end: number
  role: Role
}

/** How tasks are shared, before a verb: 按职责分工, 按照各自职责, 分别, 共同, 结合实际. */
const SHARING =
  '(?:(?:按照?|依照?|根据)?(?:各自|本部门)?(?:法定)?职责(?:和?分工|范围|权限)?(?:内)?)?(?:分别|分工|共同|联合|具体|统筹|协同|积极|组织|抓好|做好|结合(?:各自)?实际|按(?:要求|规定)|抓紧)*'

/** The end of a group: `按职责分工配合` before a comma, a full stop, the end, or 会同. */
const CLOSING = shape(
  ({ duties }) =>
    new RegExp(String.raw`(?:等)?(?:${SHARING})(${duties.duty})(?=[，；。、\s]|$|会同|商(?=[省市国]))`, 'g'),
)

/** Example: 负责 at the end of 省商务厅按职责分工负责。 */
const LAST_VERB = shape(({ duties }) => new RegExp(String.raw`${duties.duty}[。；\s]*$`))

/** Words that bring in a partner: 省发展改革委会同省财政厅负责. */
const PARTNER = /(?<=.)(?:会同|商(?=[省市国]))/

function roleOf(verb: string, fallback: Role | null): Role {
  if (verb.includes('牵头') || verb === '主办') return 'lead'
  if (/配合|参与|参加|协助|协办/.test(verb)) return 'support'
  return fallback ?? 'responsible'
}

/** Moves an offset past separators and the words that open a group: 由, 会同. */
function skip(text: string, at: number, end: number): number {
  const lead = /^[，；。、\s]*(?:由|会同|和|及|以及|并)?\s*/.exec(text.slice(at, end))
  return at + (lead?.[0].length ?? 0)
}

/**
 * Reads `text.slice(start, end)` as groups of names with a role each: `省商务厅牵头，合肥海关配合`.
 * What follows the last verb forms a group of its own with the role given, `fallback` (a label's) or
 * responsible. Partners brought in by 会同 support.
 */
export function findGroups(text: string, start: number, end: number, fallback: Role | null, grammar: Grammar): Group[] {
  const stretch = text.slice(start, end)
  const groups: Group[] = []
  let from = start
  const push = (namesEnd: number, groupEnd: number, role: Role) => {
    const at = skip(text, from, namesEnd)
    const partner = PARTNER.exec(text.slice(at, namesEnd))
    if (partner) {
      const cut = at + partner.index
      groups.push({ start: at, namesEnd: cut, end: cut, role: fallback ?? 'lead' })
      groups.push({ start: cut + partner[0].length, namesEnd, end: groupEnd, role: 'support' })
    } else if (namesEnd > at) {
      groups.push({ start: at, namesEnd, end: groupEnd, role })
    }
    from = groupEnd
  }
  for (const match of stretch.matchAll(CLOSING(grammar))) {
    const opensWithPartner = /^[，；。、\s]*会同/.test(stretch.slice(from - start, match.index))
    const role = opensWithPartner ? 'support' : roleOf(match[1] ?? '', fallback)
    push(start + match.index, start + match.index + match[0].length, role)
  }
  if (/[^，；。、\s]/.test(text.slice(from, end))) push(end, end, fallback ?? 'responsible')
  return groups
}

/** How many characters at the end of a clause its verb stands in. */
const LAST = 24

/** Whether a plain text ends as prose of responsibility does: `…按职责分工负责`. */
export function endsInVerb(text: string, grammar: Grammar): boolean {
  return LAST_VERB(grammar).test(text.trimEnd().slice(-LAST))
}
