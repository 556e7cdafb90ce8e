import type { Role } from '../policy/tree.ts'
import type { AgencyRow } from '../schemas/index.ts'
import type { Word } from './words.ts'

/** The roles in the order in which clauses name them. */
export const roles: readonly Role[] = ['lead', 'support', 'responsible']

/** The word for each role. */
export const roleWords: Record<Role, Word> = { lead: 'lead', support: 'support', responsible: 'responsibleShort' }

/** The word for each kind of agency, in the order of the page. */
export const agencyKindWords: Record<AgencyRow['kind'], Word> = {
  party: 'agencyParty',
  government: 'agencyGovernment',
  central: 'agencyCentral',
  city: 'agencyCity',
  institute: 'agencyInstitute',
  company: 'agencyCompany',
  group: 'agencyGroup',
  open: 'agencyOpen',
  other: 'agencyOther',
}
