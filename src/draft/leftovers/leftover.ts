/** What of another place seems to have stayed in a draft: a finding to be looked at, no verdict. */
export interface Leftover {
  kind: 'place' | 'organ' | 'number' | 'year' | 'name' | 'reference'
  /** Where it stands in the draft. */
  anchor: string
  start: number
  words: string
  /** The same words in the document that has them too. */
  source: { document: string; provision: string; start: number }
  /**
   * Why: `of-source` the words name something of the source's place; `changed-elsewhere` the draft has put `other` for
   * them, or for others of their kind, at other spots; `own-name` the draft's own place calls the same organ `other`.
   */
  reason: 'of-source' | 'changed-elsewhere' | 'own-name'
  /** What the draft, or its place, has instead; empty where numbers are changed elsewhere each by another. */
  other: string
  /** Where the draft has that; null where it does not. */
  otherAnchor: string | null
}

/** A provision, of the draft or of the edition, as leftovers are looked for in it. */
export interface SearchedRow {
  id: string
  document: string
  text: string
  /** Names of who is responsible, as written. */
  names: readonly string[]
}
