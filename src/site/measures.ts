import type { ProvisionRow } from '../schemas/index.ts'
import type { Edition } from './edition.ts'
import { provisionPath, splitId, synopsisPath } from '../policy/paths.ts'
import { nameAnchor } from '../words/name-anchor.ts'
import { wordsIn } from '../words/interface.ts'

const tasks: ReadonlySet<ProvisionRow['kind']> = new Set(['measure', 'safeguard'])

/** Whether a provision stands in its document's synopsis: something is linked to it, or it is a task and no witness’s. */
export function isCompared(edition: Edition, provision: ProvisionRow): boolean {
  if (edition.counterpartsOf(provision.id).length > 0) return true
  return tasks.has(provision.kind) && !edition.document(provision.document)?.witness_of
}

/** Path of a provision among its counterparts, of its place in the document where it has none there. */
export function comparedPath(edition: Edition, provision: ProvisionRow): string {
  if (!isCompared(edition, provision)) return provisionPath(provision.id)
  const { document, anchor } = splitId(provision.id)
  return synopsisPath(document, edition.synopsisPageOf(provision.id), anchor)
}

/** A document's provisions that stand in its synopsis, in the order of the text. */
export const comparedIn = (edition: Edition, document: string): ProvisionRow[] =>
  edition.provisionsOf(document).filter((provision) => isCompared(edition, provision))

/** Characters of a provision without any title that stand for one. */
const FEW = 14

/** Example: 2 of 1.p2, the second paragraph without a number under 1. */
const PARAGRAPH = /(?:^|\.)p(\d+)$/

/** What a provision without a title is: the notice before a document, its preamble, a paragraph of the unit above. */
function placeInDocument({ kind, path, anchor }: ProvisionRow): string {
  const say = wordsIn('Hans')
  if (kind === 'preamble') return say(anchor === 'notice' ? 'notice' : 'preamble')
  const number = PARAGRAPH.exec(anchor)?.[1]
  const above = path[path.length - 1] ?? ''
  return number ? [above, say('paragraphOf', number)].filter(Boolean).join(' ') : above || nameAnchor(anchor, 'Hans')
}

/**
 * What to call a provision, in Simplified characters: its title, else what it is with its first words,
 * 序言：现代信息服务业是现代服务业的…
 */
export function nameOf(row: ProvisionRow): string {
  if (row.title !== '') return row.title
  const first = row.text.split('\n')[0] ?? ''
  const words = first.length > FEW ? `${first.slice(0, FEW)}…` : first
  return words === '' ? placeInDocument(row) : `${placeInDocument(row)}：${words}`
}
