import { splitId } from '../policy/paths.ts'
import type { AgencyRow } from '../schemas/index.ts'
import { agencyPages } from './agency-pages.ts'
import { onceByEdition } from './by-edition.ts'
import type { PageOf } from './cut-pages.ts'
import type { Edition } from './edition.ts'
import { englishOf } from './english-documents.ts'

/** An agency with the clauses that name it in texts that are in English. */
export interface EnglishAgency {
  agency: AgencyRow
  mentions: AgencyRow['mentions']
}

/** The agencies of a place that texts in English name, page by page. */
export interface EnglishAgencies {
  /** GB/T 2260 code; empty for national bodies. */
  code: string
  /** In English where a document speaks for the place; else in Simplified characters, and `chinese` is set. */
  place: string
  chinese: boolean
  all: EnglishAgency[]
  pages: PageOf<EnglishAgency>[]
}

/** The agencies of each place that texts in English name, on the same pages as in Chinese. */
export const englishAgencies = onceByEdition('english-agencies', (edition: Edition): EnglishAgencies[] => {
  const names = new Map(edition.tables.documents.map(({ region, region_en }) => [region?.code ?? '', region_en]))
  const named = (agency: AgencyRow): EnglishAgency[] => {
    const mentions = agency.mentions.filter(({ provision }) => englishOf(splitId(provision).document))
    return mentions.length > 0 ? [{ agency, mentions }] : []
  }
  return agencyPages(edition).flatMap(({ code, place, pages: chinese }) => {
    const pages = chinese.map(({ entries, ...page }) => ({ ...page, entries: entries.flatMap(named) }))
    const all = pages.flatMap(({ entries }) => entries)
    if (all.length === 0) return []
    const english = code === '' ? 'National' : names.get(code)
    return [{ code, place: english ?? place, chinese: !english, all, pages }]
  })
})
