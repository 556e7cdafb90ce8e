import type { Policy } from '../policy/index.ts'
import type { DocumentRow, ProvisionRow } from '../schemas/index.ts'
import type { Converter } from '../text/script.ts'
import { textInBothScripts } from './provisions.ts'

/** What the other tables hold of one document. */
export interface Counted {
  provisions: ProvisionRow[]
  targets: number
  links: number
  agencies: number
  characters: number
}

/** The row of `documents.json` for one document. */
export function buildDocument(policy: Policy, counted: Counted, converter: Converter): DocumentRow {
  const { id, title, witnessOf, issuer, region, seed, ...rest } = policy.metadata
  const titles = textInBothScripts(title, policy, converter)
  const count = (kinds: string[]) => counted.provisions.filter((p) => kinds.includes(p.kind)).length
  return {
    id,
    title: titles.hans,
    title_hant: titles.hant,
    title_en: null,
    issuer: issuer.map((name) => textInBothScripts(name, policy, converter).hans),
    issuer_en: issuer.map(() => null),
    number: rest.number === null ? null : textInBothScripts(rest.number, policy, converter).hans,
    dated: rest.dated,
    published: rest.published,
    region,
    region_en: null,
    horizon: rest.horizon,
    script: rest.script,
    seed,
    witness_of: witnessOf,
    counts: {
      characters: counted.characters,
      provisions: counted.provisions.filter((p) => p.kind !== 'heading').length,
      measures: count(['measure', 'safeguard']),
      targets: counted.targets,
      links: counted.links,
      agencies: counted.agencies,
      boxes: count(['box']),
    },
    url: `/documents/${id}/`,
  }
}
