import type { AgencyRow } from '../schemas/index.ts'
import { onceByEdition } from './by-edition.ts'
import type { Edition } from './edition.ts'
import { splitId } from '../policy/paths.ts'

/** Organs of some documents and how often each two of them answer for one provision. */
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

/** The organs that each document names, with the provisions that do. */
const organsByDocument = onceByEdition('organs-by-document', (edition: Edition) => {
  const mentions = edition.tables.agencies
    .filter(isOrgan)
    .flatMap((agency) => agency.mentions.map(({ provision }) => ({ agency, provision })))
  return Map.groupBy(mentions, ({ provision }) => splitId(provision).document)
})

/** Who answers with whom in documents: their most named organs, at most `atMost`; those named once are left out. */
export function cooperationIn(edition: Edition, documents: readonly string[], atMost: number): Cooperation {
  const inside = documents.flatMap((id) => organsByDocument(edition).get(id) ?? [])
  const organs = [...Map.groupBy(inside, ({ agency }) => agency)]
    .map(([agency, list]) => ({ agency, named: new Set(list.map(({ provision }) => provision)) }))
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

/** What documents call an agency: the name they use first. */
export const nameInDocuments = (agency: AgencyRow, documents: ReadonlySet<string>): string =>
  agency.mentions.find((mention) => documents.has(splitId(mention.provision).document))?.name ?? agency.name
