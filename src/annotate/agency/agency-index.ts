import type { RegionTable } from '../../policy/regions.ts'
import type { AgencyFunction, AgencyVocabulary, CentralOrgan, LocalName } from '../../schemas/vocabulary-agencies.ts'
import type { OtherPlace } from '../../schemas/vocabulary-places.ts'
import type { Grammar } from '../../schemas/grammar.ts'

/** A form of a name and the full one it stands for; null where the full one differs from place to place. */
export interface Form {
  full: string | null
  function: AgencyFunction
}

/** The vocabulary of agencies, arranged for looking up. */
export interface AgencyIndex {
  grammar: Grammar
  regions: RegionTable
  /** Zones and parks by all their names. */
  zones: ReadonlyMap<string, OtherPlace>
  /** Endings, longest first, with their full forms. */
  suffixes: readonly (readonly [string, string])[]
  /** Stems and whole names by function; a party's are apart. */
  stems: ReadonlyMap<string, readonly Form[]>
  names: ReadonlyMap<string, readonly Form[]>
  central: readonly CentralOrgan[]
  local: readonly LocalName[]
}

/** Arranges the vocabulary once; every full form stands for itself too. */
export function buildAgencyIndex(
  vocabulary: AgencyVocabulary,
  grammar: Grammar,
  regions: RegionTable,
  places: readonly OtherPlace[],
): AgencyIndex {
  const stems = new Map<string, Form[]>()
  const names = new Map<string, Form[]>()
  const add = (map: Map<string, Form[]>, name: string, form: Form) => {
    const known = map.get(name)
    if (!known) map.set(name, [form])
    else if (!known.some((other) => other.function.key === form.function.key)) known.push(form)
  }
  for (const agencyFunction of vocabulary.functions) {
    for (const [map, forms] of [[stems, agencyFunction.stems] as const, [names, agencyFunction.names] as const]) {
      for (const [short, full] of Object.entries(forms)) {
        add(map, short, { full, function: agencyFunction })
        if (!full.includes('{')) add(map, full, { full, function: agencyFunction })
      }
    }
    for (const stem of agencyFunction.doubtful) add(stems, stem, { full: null, function: agencyFunction })
  }
  const zones = new Map<string, OtherPlace>()
  for (const place of places) {
    if (place.kind !== 'zone') continue
    for (const name of [place.name, ...place.aliases]) zones.set(name, place)
  }
  return {
    grammar,
    regions,
    zones,
    suffixes: Object.entries(vocabulary.suffixes).sort(([a], [b]) => b.length - a.length),
    stems,
    names,
    central: vocabulary.central,
    local: vocabulary.local,
  }
}
