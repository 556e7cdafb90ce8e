/** What stands on the page of a draft: all that is known of it so far, and what it is shown with. */
import type { Script } from '../../policy/tree.ts'
import type { ProvisionRow } from '../../schemas/index.ts'
import type { Word } from '../../words/interface.ts'
import { fill } from '../../words/fill.ts'
import type { SayDraft } from '../../words/draft.ts'
import type { DraftComparison, DraftReading, DraftTerm, ElementWords } from '../draft-messages.ts'
import type { DraftVersions } from '../versions/compare-versions.ts'

/** All that is known of a draft so far. */
export interface DraftState {
  reading: DraftReading
  terms: DraftTerm[] | null
  comparison: DraftComparison | null
  versions: { versions: DraftVersions; second: ProvisionRow[] } | null
}

/** What a draft is shown with. */
export interface DraftSetting {
  script: Script
  /** Address of the site in this script. */
  site: string
  sayDraft: SayDraft
  /** Words of the edition. */
  say: (word: Word, ...values: (string | number)[]) => string
  words: ElementWords
}

const rowsByAnchor = new WeakMap<readonly ProvisionRow[], Map<string, ProvisionRow>>()

/** A provision of the draft. */
export function provisionAt({ reading: { provisions } }: DraftState, anchor: string): ProvisionRow | undefined {
  const rows = rowsByAnchor.get(provisions) ?? new Map(provisions.map((row) => [row.anchor, row]))
  rowsByAnchor.set(provisions, rows)
  return rows.get(anchor)
}

/** A name of a provision of the draft. */
export function nameOfProvision(state: DraftState, anchor: string): string {
  const row = provisionAt(state, anchor)
  return row ? `${anchor} ${row.title || (row.path.at(-1) ?? '')}`.trim() : anchor
}

/** Words of the edition that the page was given. */
export function givenWords(json: string): Pick<DraftSetting, 'say' | 'words'> {
  // written by the page's own source
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  const words = JSON.parse(json) as ElementWords & Partial<Record<Word, string>>
  return { words, say: (word, ...values) => fill(words[word] ?? word, values) }
}
