import type { Policy, TextNode } from '../policy/index.ts'
import type { AgencySpan } from '../policy/mentions.ts'
import { addSpans } from './add-spans.ts'
import type { AgencyIndex } from './agency/agency-index.ts'
import { resolveAgency } from './agency/resolve-agency.ts'
import { clausesOf } from './responsibility/annotate-responsibility.ts'

/**
 * Marks each name of a responsibility clause with its role and the agency it stands for in the document's place.
 * Adds `agency` spans; `ref` is the agency's id.
 */
export function annotateAgencies(policy: Policy, index: AgencyIndex): Policy {
  const added = new Map<TextNode, AgencySpan[]>()
  const context = { region: policy.metadata.region }
  for (const [text, clauses] of clausesOf(policy, index.grammar)) {
    const spans = clauses.flatMap((clause) =>
      clause.parts.flatMap(({ role, names }) =>
        names.map(({ full, start, end }): AgencySpan => {
          const agency = resolveAgency(full, context, index)
          return { kind: 'agency', start, end, rule: 'agencies/clause', ref: agency.id, role, agency }
        }),
      ),
    )
    added.set(text, spans)
  }
  return addSpans(policy, added)
}
