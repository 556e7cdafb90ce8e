import type { LinkDetail, LinkMark, LinkRow } from '../schemas/index.ts'
import { readLinkDetails } from './read-edition.ts'
import type { Word } from '../words/interface.ts'

/** Who says that two provisions are counterparts. */
export const saidBy = ({ editor }: LinkRow): Word =>
  editor === 'added' ? 'addedByEditor' : editor === 'confirmed' ? 'byEditor' : 'byComputation'

/** What a link rests on, seen from one of its provisions. */
export interface DetailFrom {
  parts: LinkDetail['parts']
  /** Marks in the text of the provision it is seen from, and in the other's. */
  own: LinkMark[]
  theirs: LinkMark[]
}

let known: { details: LinkDetail[]; byPair: Map<string, LinkDetail> } | undefined

function detailOf({ a, b }: LinkRow): LinkDetail | undefined {
  const details = readLinkDetails()
  if (known?.details !== details) known = { details, byPair: new Map(details.map((row) => [`${row.a} ${row.b}`, row])) }
  return known.byPair.get(`${a} ${b}`)
}

/** What a shown link rests on, seen from provision `from`. */
export function detailFrom(link: LinkRow, from: string): DetailFrom {
  const detail = detailOf(link)
  const [own = [], theirs = []] =
    link.a === from ? [detail?.marks_a, detail?.marks_b] : [detail?.marks_b, detail?.marks_a]
  return { parts: detail?.parts ?? [], own, theirs }
}
