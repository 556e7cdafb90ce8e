import type { DocumentRow, ProvisionRow } from '../schemas/index.ts'
import type { Counterpart, Edition } from './edition.ts'
import { comparedIn } from './measures.ts'

/** One page of a document's synopsis. */
export interface SynopsisPage {
  document: DocumentRow
  /** From 1; a page without a compared provision is left out. */
  page: number
  /** The pages of the document, in order. */
  pages: number[]
  sections: SynopsisSection[]
}

/** Provisions below one heading of the first rank. */
export interface SynopsisSection {
  /** In Simplified characters; empty where the provisions stand below none. */
  title: string
  provisions: ProvisionRow[]
}

/** The synopsis of a document: its measures and all that has counterparts, in the order of the text, page by page. */
export function synopsisOf(edition: Edition, document: DocumentRow): SynopsisPage[] {
  const byPage = [...Map.groupBy(comparedIn(edition, document.id), ({ id }) => edition.synopsisPageOf(id))]
  const pages = byPage.map(([page]) => page)
  return byPage.map(([page, provisions]) => ({ document, page, pages, sections: sectionsOf(provisions) }))
}

function sectionsOf(provisions: readonly ProvisionRow[]): SynopsisSection[] {
  const sections: SynopsisSection[] = []
  for (const provision of provisions) {
    const title = provision.path[0] ?? ''
    const last = sections.at(-1)
    if (last?.title === title) last.provisions.push(provision)
    else sections.push({ title, provisions: [provision] })
  }
  return sections
}

/** Counterparts shown as a line each, and those that are only named. */
const LINES = 7
const NAMED = 24

/** The counterparts of a provision as its synopsis shows them: the nearest in full, more as lines, the rest by name. */
export function shownCounterparts(counterparts: readonly Counterpart[]): {
  nearest: Counterpart | undefined
  lines: Counterpart[]
  named: Counterpart[]
} {
  const [nearest, ...others] = counterparts
  return { nearest, lines: others.slice(0, LINES), named: others.slice(LINES, LINES + NAMED) }
}

/** Characters of a counterpart that are shown beside a measure. */
const BESIDE = 600

/** The beginning of a long text, up to the end of a sentence; the whole of a shorter one. */
export function beginningOf(text: string): string {
  if (text.length <= BESIDE) return text
  const end = text.slice(0, BESIDE).lastIndexOf('。')
  return `${text.slice(0, end > 0 ? end + 1 : BESIDE)}……`
}
