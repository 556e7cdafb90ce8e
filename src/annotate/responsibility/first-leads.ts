import type { TextNode } from '../../policy/index.ts'
import { plain } from '../../text/plain.ts'
import type { RolePart } from './content.ts'
import type { ResponsibilityClause } from './find-responsibility.ts'

/** Says that the first of those named leads: 列第一位者为牵头单位, 排在首位的部门为牵头部门, 第一个单位为牵头单位. */
const FIRST_LEADS =
  /(?:[列排居位][^，；。（）]{0,12}(?:第一|首)|第一(?:位|个|家)|首个|第一责任(?:单位|部门))[^，；。（）]{0,12}[为是系][^，；。（）]{0,8}牵头/

/** Says that what a clause remarks holds for those behind it too. */
const ON = /下同|以下|均/

/** Makes the first name of a clause that names no lead the lead; a clause with a lead stays. */
function leadFirst(clause: ResponsibilityClause): ResponsibilityClause {
  const [part, ...others] = clause.parts
  const [first, ...rest] = part?.names ?? []
  if (part?.role !== 'responsible' || !first || others.some(({ role }) => role === 'lead')) return clause
  const second = rest[0]
  const lead: RolePart = { role: 'lead', start: part.start, end: second ? first.end : part.end, names: [first] }
  const following: RolePart[] = second ? [{ ...part, start: second.start, names: rest }] : []
  return { ...clause, parts: [lead, ...following, ...others] }
}

/**
 * Reads a remark that the first agency leads: for its own clause, or for the whole document where it says 下同 or stands
 * outside the clauses.
 */
export function withLeads(
  clauses: ReadonlyMap<TextNode, readonly ResponsibilityClause[]>,
  texts: readonly TextNode[],
): ReadonlyMap<TextNode, readonly ResponsibilityClause[]> {
  const said = texts.filter(({ text }) => /[牵牽]/.test(text) && FIRST_LEADS.test(plain(text)))
  if (said.length === 0) return clauses
  const own = new Set<ResponsibilityClause>()
  const everywhere = said.some((node) => {
    const words = plain(node.text)
    const found = FIRST_LEADS.exec(words)?.index ?? 0
    const holder = clauses.get(node)?.find(({ start, end }) => start <= found && found < end)
    if (!holder) return true
    own.add(holder)
    return ON.test(words.slice(found, holder.end))
  })
  return new Map(
    [...clauses].map(([text, list]) => [
      text,
      list.map((clause) => (everywhere || own.has(clause) ? leadFirst(clause) : clause)),
    ]),
  )
}
