import { langOf } from './page-script.ts'
import type { DocumentRow } from '../schemas/index.ts'
import type { Script } from '../policy/tree.ts'

/** What a page says of a document in structured data. */
interface Stated {
  document: Pick<DocumentRow, 'title' | 'number' | 'dated' | 'published' | 'issuer' | 'region' | 'horizon'>
  script: Script
  inScript: (text: string) => string
  /** Absolute address of the page; null where the site's is not known. */
  address: string | null
  /** Name of the edition. */
  edition: string
}

/** What is known of a value, as a property; nothing where nothing is. */
const known = <Value>(name: string, value: Value | null | undefined | ''): Record<string, Value> =>
  value === null || value === undefined || value === '' ? {} : { [name]: value }

/** Years as an interval of ISO 8601: 2022/2025; null where none is stated. */
function intervalOf({ horizon }: Pick<DocumentRow, 'horizon'>): string | null {
  if (!horizon) return null
  const years = [...new Set([horizon.from, horizon.to])].filter((year) => year !== null)
  return years.length > 0 ? years.join('/') : null
}

/**
 * A document as `Legislation` of schema.org (https://schema.org/Legislation), in JSON-LD. `<` is written as an escape, so that
 * no title ends the element it stands in.
 */
export function legislationOf({ document, script, inScript, address, edition }: Stated): string {
  const { title, number, dated, published, issuer, region } = document
  const organs = issuer.map((name) => ({ '@type': 'GovernmentOrganization', name: inScript(name) }))
  const place = region && { '@type': 'AdministrativeArea', name: inScript(region.name), identifier: region.code }
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: inScript(title),
    ...known('legislationIdentifier', number && inScript(number)),
    ...known('legislationDate', dated),
    ...known('datePublished', published),
    ...known('legislationPassedBy', organs.length > 0 ? organs : null),
    ...known('legislationJurisdiction', place),
    ...known('temporalCoverage', intervalOf(document)),
    inLanguage: langOf(script),
    ...known('url', address),
    isPartOf: { '@type': 'WebSite', name: edition },
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
