import type { LinkDetail, LinkMark, LinkRow } from '../schemas/index.ts'
import { readable, whenRendered } from './page-reads.ts'
import { readLinkDetails } from './read-edition.ts'
import type { Say, Word } from '../words/interface.ts'

/** Who says that two provisions are counterparts. */
export const saidBy = ({ editor }: LinkRow): Word =>
  editor === 'added' ? 'addedByEditor' : editor === 'confirmed' ? 'byEditor' : 'byComputation'

/** What a page says of a link: its relation and, where it was not the program, who says so. */
export const statesOf = (link: LinkRow, say: Say): string[] => [
  say(link.relation),
  ...(link.editor ? [say(saidBy(link))] : []),
]

/** What a link rests on, seen from one of its provisions. */
export interface DetailFrom {
  parts: LinkDetail['parts']
  /** Marks in the text of the provision it is seen from, and in the other's. */
  own: LinkMark[]
  theirs: LinkMark[]
}

/** The details by both ends, without a name for each pair: pages ask for some hundred thousand. */
function byEnds(details: readonly LinkDetail[]): Map<string, Map<string, LinkDetail>> {
  const ofA = new Map<string, Map<string, LinkDetail>>()
  for (const row of details) {
    const ofB = ofA.get(row.a)
    if (ofB) ofB.set(row.b, row)
    else ofA.set(row.a, new Map([[row.b, row]]))
  }
  return ofA
}

let known: { details: LinkDetail[]; ofA: Map<string, Map<string, LinkDetail>> } | undefined
whenRendered(() => (known = undefined))

const detailBetween = readable('link-detail', (ends): LinkDetail | undefined => {
  const details = readLinkDetails('')
  if (known?.details !== details) known = { details, ofA: byEnds(details) }
  const [a = '', b = ''] = ends.split(' ')
  return known.ofA.get(a)?.get(b)
})

/** What a shown link rests on, seen from provision `from`. */
export function detailFrom(link: LinkRow, from: string): DetailFrom {
  const detail = detailBetween(`${link.a} ${link.b}`)
  const [own = [], theirs = []] =
    link.a === from ? [detail?.marks_a, detail?.marks_b] : [detail?.marks_b, detail?.marks_a]
  return { parts: detail?.parts ?? [], own, theirs }
}
