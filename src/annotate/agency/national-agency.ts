import type { Agency } from '../../policy/mentions.ts'
import type { NationalOrgan } from '../../schemas/vocabulary-agencies.ts'
import type { AgencyContext } from './agency-facts.ts'
import { agency } from './agency-facts.ts'
import type { AgencyIndex } from './agency-index.ts'

/** Whether an organ bore its name at the time: bounds are years or months, a day is compared as far as they go. */
const bore = ({ from, until }: NationalOrgan, dated: string): boolean =>
  (!from || dated.slice(0, from.length) >= from) && (!until || dated.slice(0, until.length) <= until)

/**
 * The organ of the nation that a name stands for, by its full name at the document's date: 发展改革委, 共青团中央, 银监会.
 * A name that provinces' organs bear too is the nation's in a document of the nation only. An undated document has the
 * names of today.
 */
export function nationalAgency(name: string, context: AgencyContext, index: AgencyIndex): Agency | null {
  const { only, shared } = index.national
  const organs = only.get(name) ?? (context.region?.level === 'nation' ? shared.get(name) : undefined)
  if (!organs) return null
  const { dated } = context
  const organ = (dated ? organs.find((one) => bore(one, dated)) : undefined) ?? organs[0]
  return organ ? agency({ full: organ.full, kind: organ.kind, key: organ.key, region: '000000' }) : null
}

/** Whether a name is one that only an organ of the nation bears. */
export const isNational = (name: string, index: AgencyIndex): boolean => index.national.only.has(name)
