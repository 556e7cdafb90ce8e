import type { AgencyRow } from '../schemas/index.ts'
import type { AgencyGroup } from './agencies-by-place.ts'
import { agenciesOfPlaces, mentionsOf } from './agencies-by-place.ts'
import { onceByEdition } from './by-edition.ts'
import type { PageOf } from './cut-pages.ts'
import { cutPages } from './cut-pages.ts'
import type { Edition } from './edition.ts'

/** So many provisions of a role and targets of an agency are listed, and so many agencies that do the same elsewhere. */
export const LISTED = 30
export const COUNTERPARTS = 12

/** About how many compressed bytes a page may have, and what its parts take. */
const PAGE = 70_000
const WEIGHTS = { agency: 250, line: 50 }

/** The agencies of a place, page by page. */
export interface AgencyPages extends AgencyGroup {
  pages: PageOf<AgencyRow>[]
}

/** The agencies of every place, each page by page. */
export const agencyPages = onceByEdition('agency-pages', (edition: Edition): AgencyPages[] => {
  const weightOf = (agency: AgencyRow) =>
    WEIGHTS.agency + Math.min(mentionsOf(edition, agency).length, LISTED * 2) * WEIGHTS.line
  return agenciesOfPlaces(edition).map((group) => ({ ...group, pages: cutPages(group.agencies, weightOf, PAGE) }))
})
