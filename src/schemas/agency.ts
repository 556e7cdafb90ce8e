import { z } from 'zod'
import { role } from './provision.ts'

/** A row of `agencies.json`: an organ named as responsible somewhere in the corpus. */
export const agencyRow = z.strictObject({
  id: z.string(),
  /** Full name where it is known, else the name as written. */
  name: z.string(),
  name_hant: z.string(),
  name_en: z.string().nullable(),
  /** The names the texts use. */
  short: z.array(z.string()),
  kind: z.enum(['party', 'government', 'central', 'city', 'company', 'institute', 'group', 'open', 'other']),
  /** GB/T 2260 code of its place, null for national bodies. */
  region: z.string().nullable(),
  /** False if the short name could not be resolved; `reason` says why. */
  resolved: z.boolean(),
  reason: z.string().nullable(),
  mentions: z.array(z.strictObject({ provision: z.string(), role, name: z.string() })),
  url: z.string(),
})

export type AgencyRow = z.infer<typeof agencyRow>
