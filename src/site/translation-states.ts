/** What the states of a translation are called, and mean, in the order in which a page counts them. */
export const translationStates: Readonly<Record<string, { name: string; meaning: string }>> = {
  official: { name: 'official', meaning: 'by the issuer' },
  reviewed: {
    name: 'reviewed',
    meaning: 'read a second time against the Chinese by another reader than the translator',
  },
  machine: { name: 'machine', meaning: 'translated by a program and not read again' },
  draft: { name: 'draft', meaning: 'in doubt; the note says why' },
  stale: { name: 'out of date', meaning: 'the Chinese has changed since it was translated' },
  missing: { name: 'not translated', meaning: 'the Chinese stands in its place' },
}
