import type { Role } from '../policy/tree.ts'
import type { AgencyRow, ProvisionRow } from '../schemas/index.ts'
import type { Word } from '../words/interface.ts'

/** The roles in the order in which clauses name them. */
export const roles: readonly Role[] = ['lead', 'support', 'responsible']

/** The word for each role. */
export const roleWords: Record<Role, Word> = { lead: 'lead', support: 'support', responsible: 'responsibleShort' }

/** The agencies that a provision gives a role, by role; roles it gives none are left out. */
export const responsibleByRole = ({ responsible }: ProvisionRow) =>
  roles
    .map((role) => ({ role, agencies: responsible.filter((row) => row.role === role) }))
    .filter(({ agencies }) => agencies.length > 0)

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
