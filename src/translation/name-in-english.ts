import type { AgencyRow } from '../schemas/index.ts'
import type { Tables } from '../schemas/tables.ts'
import type { EnglishVocabulary } from '../schemas/vocabulary-english.ts'

/** Example: Provincial in Provincial Department of Finance, whose province is to be named outside of its document. */
const OF_PLACE = /\b(?:Provincial|Municipal)\b/

/** Fills the English names of what the vocabulary names: organs, topics, series, what targets measure. */
export function nameInEnglish(tables: Tables, english: EnglishVocabulary): void {
  const places = new Map(tables.documents.flatMap(({ region }) => (region ? [[region.code, region.name]] : [])))
  for (const row of tables.documents) {
    row.issuer_en = row.issuer.map((name) => english.agencies[name] ?? null)
    row.region_en = english.places[row.region?.name ?? ''] ?? null
  }
  for (const row of tables.agencies) row.name_en = agencyName(row, english, places)
  for (const row of tables.topics) row.name_en = english.topics[row.id] ?? null
  for (const row of tables.series) row.name_en = english.series[row.id] ?? null
  for (const row of tables.targets)
    row.indicator_en =
      english.indicators[row.indicator] ?? (row.series === null ? null : (english.series[row.series] ?? null))
}

function agencyName(
  { name, short, region }: AgencyRow,
  { agencies, places: english }: EnglishVocabulary,
  places: ReadonlyMap<string, string>,
): string | null {
  const own = agencies[name]
  if (own !== undefined) return own
  const written = short.flatMap((each) => agencies[each] ?? [])[0]
  const place = english[places.get(region ?? '') ?? '']
  if (written === undefined || place === undefined || written.includes(place)) return written ?? null
  return written.replace(OF_PLACE, (word) => `${place} ${word}`)
}
