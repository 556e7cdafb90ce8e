import type { Policy, TextNode } from '../policy/index.ts'
import type { Agency, AgencySpan } from '../policy/mentions.ts'
import { isAgencySpan } from '../policy/mentions.ts'
import { agencyPath, splitId } from '../policy/paths.ts'
import type { AgencyRow, ProvisionRow } from '../schemas/index.ts'

/** A provision's id with the texts that belong to it. */
export interface ProvisionTexts {
  /** `<document>/<anchor>`. */
  id: string
  texts: readonly TextNode[]
}

/** Conversion of names between the scripts. */
export interface NameConverter {
  toHans: (text: string) => string
  toHant: (text: string) => string
}

/** The names of agencies in a text, in order. */
function namesIn(text: TextNode, toHans: (text: string) => string): { span: AgencySpan; name: string }[] {
  return text.spans.filter(isAgencySpan).map((span) => ({ span, name: toHans(text.text.slice(span.start, span.end)) }))
}

/**
 * The agencies a provision names as responsible, in reading order, each once with each role. Names are as written,
 * in Simplified characters.
 */
export function responsibleOf(
  texts: readonly TextNode[],
  toHans: (text: string) => string,
): ProvisionRow['responsible'] {
  const rows = new Map<string, ProvisionRow['responsible'][number]>()
  for (const text of texts) {
    for (const { span, name } of namesIn(text, toHans)) {
      const key = `${span.role} ${span.ref} ${name}`
      if (!rows.has(key)) rows.set(key, { role: span.role, name, agency: span.ref })
    }
  }
  return [...rows.values()]
}

/** The table of agencies of annotated provisions, sorted by id; mentions in the order of the provisions. */
export function buildAgencies(provisions: readonly ProvisionTexts[], converter: NameConverter): AgencyRow[] {
  const rows = new Map<string, AgencyRow>()
  for (const { id, texts } of provisions) {
    const mentioned = new Set<string>()
    for (const text of texts) {
      for (const { span, name } of namesIn(text, converter.toHans)) {
        const row = rows.get(span.ref) ?? rowOf(span.agency, converter)
        rows.set(span.ref, row)
        if (!row.short.includes(name)) row.short.push(name)
        const key = `${span.ref} ${span.role}`
        if (!mentioned.has(key)) row.mentions.push({ provision: id, role: span.role, name })
        mentioned.add(key)
      }
    }
  }
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Agencies with each mention once: not again where a witness repeats a provision that its document has itself. */
export function withoutRepeats(
  agencies: readonly AgencyRow[],
  provisions: readonly Pick<ProvisionRow, 'id'>[],
  trees: readonly Policy[],
): AgencyRow[] {
  const ids = new Set(provisions.map(({ id }) => id))
  const originals = new Map(trees.map(({ metadata: { id, witnessOf } }) => [id, witnessOf]))
  const repeats = ({ provision }: AgencyRow['mentions'][number]) => {
    const { document, anchor } = splitId(provision)
    const original = originals.get(document)
    return original ? ids.has(`${original}/${anchor}`) : false
  }
  return agencies.map((row) => {
    const mentions = row.mentions.filter((mention) => !repeats(mention))
    return mentions.length > 0 ? { ...row, mentions } : row
  })
}

function rowOf({ id, full, kind, region, resolved, reason }: Agency, converter: NameConverter): AgencyRow {
  const row = {
    id,
    name: full,
    name_hant: converter.toHant(full),
    name_en: null,
    short: [],
    kind,
    region,
    resolved,
    reason,
    mentions: [],
  }
  return { ...row, url: `/${agencyPath(row)}` }
}
