import type { AgencyRow } from '../schemas/index.ts'
import type { Edition } from './edition.ts'
import { splitId } from '../policy/paths.ts'

/** Organs of one document and how often each two of them answer for one provision. */
export interface Cooperation {
  /** Most named first, then by id. */
  organs: { agency: AgencyRow; provisions: number }[]
  /** `shared[i][j]`, j < i: provisions that name both. */
  shared: number[][]
  /** Largest of them. */
  most: number
}

/** Groups (各市政府) and open lists (有关单位) are no organs that work with others. */
const isOrgan = ({ kind }: AgencyRow): boolean => kind !== 'group' && kind !== 'open'

/** Who answers with whom in a document: its most named organs, at most `atMost`; those named once are left out. */
export function cooperationIn(edition: Edition, document: string, atMost: number): Cooperation {
  const organs = edition.tables.agencies
    .filter(isOrgan)
    .map((agency) => {
      const inside = agency.mentions
        .map((mention) => mention.provision)
        .filter((id) => splitId(id).document === document)
      return { agency, named: new Set(inside) }
    })
    .filter(({ named }) => named.size > 1)
    .sort((a, b) => b.named.size - a.named.size || (a.agency.id < b.agency.id ? -1 : 1))
    .slice(0, atMost)
  const shared = organs.map(({ named }, row) =>
    organs.slice(0, row).map((other) => [...named].filter((id) => other.named.has(id)).length),
  )
  return {
    organs: organs.map(({ agency, named }) => ({ agency, provisions: named.size })),
    shared,
    most: Math.max(0, ...shared.flat()),
  }
}

/** What a document calls an agency: the name it uses first. */
export const nameInDocument = (agency: AgencyRow, document: string): string =>
  agency.mentions.find((mention) => splitId(mention.provision).document === document)?.name ?? agency.name
