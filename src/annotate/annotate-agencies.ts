import type { Policy, TextNode } from '../policy/index.ts'
import type { AgencySpan } from '../policy/mentions.ts'
import { addSpans } from './add-spans.ts'
import { plain } from '../text/plain.ts'
import type { AgencyIndex } from './agency/agency-index.ts'
import { isNational } from './agency/national-agency.ts'
import { placeOfName } from './agency/name-place.ts'
import { resolveAgency } from './agency/resolve-agency.ts'
import type { Region } from '../policy/tree.ts'
import type { Clauses } from './responsibility/annotate-responsibility.ts'
import { clausesOf } from './responsibility/annotate-responsibility.ts'
import type { Name } from './responsibility/neighbouring-names.ts'

/** The level that names of a place's organs begin with: 省教育厅. */
const LEVEL = /^(?:省|市|县|区|州|盟|旗|自治区)/

/**
 * The place whose organs a document's clauses name: its issuer's, else the nation where they name ministries and nobody
 * below them.
 */
function regionOfClauses(policy: Policy, clauses: Clauses, index: AgencyIndex): Region | null {
  const { region } = policy.metadata
  if (region) return region
  const names = [...clauses.values()].flat().flatMap(({ parts }) => parts.flatMap((part) => part.names))
  const central = names.some(({ full }) => /(?:部|总局|总署)$/.test(full) && isNational(full, index))
  return central && !names.some(({ full }) => LEVEL.test(full)) ? (index.regions.byCode.get('000000') ?? null) : null
}

/** A name with what it shares with its neighbours, unless it names a place of its own: 上海证监局 shares no 市. */
const sharing = ({ name, full }: Name, region: Region | null, index: AgencyIndex): string => {
  const own = plain(name)
  return full !== own && full.endsWith(own) && placeOfName(own, region, index.regions).named ? own : full
}

/**
 * Marks each name of a responsibility clause with its role and the agency it stands for in the document's place.
 * Adds `agency` spans; `ref` is the agency's id.
 */
export function annotateAgencies(policy: Policy, index: AgencyIndex): Policy {
  const added = new Map<TextNode, AgencySpan[]>()
  const found = clausesOf(policy, index.grammar)
  const context = { region: regionOfClauses(policy, found, index), dated: policy.metadata.dated }
  for (const [text, clauses] of found) {
    const spans = clauses.flatMap((clause) =>
      clause.parts.flatMap(({ role, names }) =>
        names.map((name): AgencySpan => {
          const { start, end } = name
          const agency = resolveAgency(sharing(name, context.region, index), context, index)
          return { kind: 'agency', start, end, rule: 'agencies/clause', ref: agency.id, role, agency }
        }),
      ),
    )
    added.set(text, spans)
  }
  return addSpans(policy, added)
}
