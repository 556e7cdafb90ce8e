import type { Script } from '../policy/tree.ts'
import type { TermRow } from '../schemas/index.ts'
import { onceByEdition } from './by-edition.ts'
import type { Passage } from './context.ts'
import { quoteAround } from './context.ts'
import type { Edition } from './edition.ts'
import { isRepeat } from './witnesses.ts'
import { splitId } from '../policy/paths.ts'

/** Characters quoted on each side of a term. */
const AROUND = 24

/** So many passages of a term are quoted, and so many of one document where there are more. */
const QUOTED = 150
const OF_ONE = 6

const orderOf = onceByEdition(
  'order-of-documents',
  (edition: Edition) => new Map(edition.documents.map(({ id }, index) => [id, index])),
)

/** Where a term stands, in the order of the documents; of very many passages a selection, with how many there are. */
export function termPassages(
  edition: Edition,
  { occurrences }: TermRow,
  script: Script,
): { all: number; passages: Passage[] } {
  const order = orderOf(edition)
  const placeOf = (provision: string) => order.get(splitId(provision).document) ?? order.size
  const found = occurrences
    .filter(({ provision }) => !isRepeat(edition, provision))
    .sort((a, b) => placeOf(a.provision) - placeOf(b.provision))
  const ofDocuments = Map.groupBy(found, ({ provision }) => splitId(provision).document)
  const few = [...ofDocuments.values()].flatMap((own) => own.slice(0, OF_ONE))
  const chosen = found.length <= QUOTED ? found : few.slice(0, QUOTED)
  const passages = chosen.flatMap(({ provision, start, end }) => {
    const row = edition.provision(provision)
    return row ? [{ row, context: quoteAround(script === 'Hans' ? row.text : row.text_hant, start, end, AROUND) }] : []
  })
  return { all: found.length, passages }
}
