import type { RegionTable } from '../../policy/regions.ts'
import type { Region } from '../../policy/tree.ts'
import type {
  AgencyFunction,
  AgencyUsage,
  AgencyVocabulary,
  CentralOrgan,
  LocalName,
  NationalOrgan,
} from '../../schemas/vocabulary-agencies.ts'
import type { OtherPlace } from '../../schemas/vocabulary-places.ts'
import type { Grammar } from '../../schemas/grammar.ts'

/** A form of a name and the full one it stands for; null where the full one differs from place to place. */
export interface Form {
  full: string | null
  function: AgencyFunction
  /** The last year or month of documents that mean this form. */
  until?: string
  /** For what some places use: the beginning of their codes, their rank, the first year or month. */
  within?: string
  level?: Region['level']
  from?: string
}

/** The vocabulary of agencies, arranged for looking up. */
export interface AgencyIndex {
  grammar: Grammar
  regions: RegionTable
  /** Zones and parks by all their names. */
  zones: ReadonlyMap<string, OtherPlace>
  /** Short kinds of zones with the full ones, and the places whose economic zone is one of the nation. */
  zoneKinds: Readonly<Record<string, string>>
  nationalZones: ReadonlySet<string>
  /** A zone by its full name, with its own name before the kind: 大鹏新区; 经济技术开发区 alone is any. */
  fullZone: RegExp
  /** Endings, longest first, with their full forms. */
  suffixes: readonly (readonly [string, string])[]
  /** What the full name of a bureau consists of, without its ending. */
  fullStem: RegExp
  /** Stems and whole names by function; a party's are apart. */
  stems: ReadonlyMap<string, readonly Form[]>
  names: ReadonlyMap<string, readonly Form[]>
  central: readonly CentralOrgan[]
  local: readonly LocalName[]
  national: NationalNames
}

/** Organs of the nation by name: by names that only they bear, and by names that organs of provinces bear too. */
export interface NationalNames {
  only: ReadonlyMap<string, readonly NationalOrgan[]>
  shared: ReadonlyMap<string, readonly NationalOrgan[]>
}

/** What may stand in front of a short name where the full one begins so: 国家能源局, 国务院扶贫办. */
const NATION = /^(?:国家|国务院)/

/** Arranges the organs of the nation by all their names. */
function nationalNames(organs: readonly NationalOrgan[]): NationalNames {
  const only = new Map<string, NationalOrgan[]>()
  const shared = new Map<string, NationalOrgan[]>()
  const add = (map: Map<string, NationalOrgan[]>, name: string, organ: NationalOrgan) => {
    const known = map.get(name)
    if (!known) map.set(name, [organ])
    else if (!known.includes(organ)) known.push(organ)
  }
  for (const organ of organs) {
    const front = NATION.exec(organ.full)?.[0] ?? ''
    for (const name of [organ.full, ...organ.only]) add(only, name, organ)
    for (const name of organ.short) {
      add(shared, name, organ)
      if (front) add(only, front + name, organ)
    }
  }
  return { only, shared }
}

/** The forms of one row of what places use. */
function usedForms({ key: _, stems, names, ...bounds }: AgencyUsage, agencyFunction: AgencyFunction) {
  const formsOf = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([short, full]): [string, Form] => [short, { full, function: agencyFunction, ...bounds }])
  return { stems: formsOf(stems), names: formsOf(names) }
}

/** Words of a list as alternatives of a pattern. */
const either = (words: string): string => words.trim().split(/\s+/).join('|')

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
    else if (
      form.within !== undefined ||
      !known.some((other) => other.function.key === form.function.key && other.until === form.until)
    )
      known.push(form)
  }
  for (const agencyFunction of vocabulary.functions) {
    for (const [map, forms] of [[stems, agencyFunction.stems] as const, [names, agencyFunction.names] as const]) {
      for (const [short, full] of Object.entries(forms)) {
        add(map, short, { full, function: agencyFunction })
        if (!full.includes('{')) add(map, full, { full, function: agencyFunction })
      }
    }
    const { earlier } = agencyFunction
    for (const [short, full] of Object.entries(earlier?.stems ?? {}))
      add(stems, short, { full, function: agencyFunction, until: earlier?.until })
    for (const stem of agencyFunction.doubtful) add(stems, stem, { full: null, function: agencyFunction })
  }
  for (const row of vocabulary.usage) {
    const agencyFunction = vocabulary.functions.find(({ key }) => key === row.key)
    if (!agencyFunction) continue
    const used = usedForms(row, agencyFunction)
    for (const [short, form] of used.stems) add(stems, short, form)
    for (const [short, form] of used.names) add(names, short, form)
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
    zoneKinds: vocabulary.zones.kinds,
    nationalZones: new Set(vocabulary.zones.national.trim().split(/\s+/)),
    fullZone: new RegExp(
      `^(?!(?:${either(vocabulary.zones.any)})*(?:${either(vocabulary.zones.full)})$).{2,20}(?:${either(vocabulary.zones.full)})$`,
    ),
    suffixes: Object.entries(vocabulary.suffixes).sort(([a], [b]) => b.length - a.length),
    fullStem: new RegExp(`^(?:${either(vocabulary.words)})+$`),
    stems,
    names,
    central: vocabulary.central,
    local: vocabulary.local,
    national: nationalNames(vocabulary.national),
  }
}
