import type { ProvisionRow } from '../schemas/index.ts'
import type { Counterpart, Edition, OtherDocument } from './edition.ts'
import { isLikely } from '../policy/nearness.ts'
import { comparedIn } from './measures.ts'

/** One page of a document's synopsis. */
export interface SynopsisPage {
  document: OtherDocument
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
export function synopsisOf(edition: Edition, document: OtherDocument): SynopsisPage[] {
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

/**
 * Counterparts shown as a line each, likely or not, those that are only named, and those laid beside sentence by sentence;
 * among many documents fewer, none by name only and none sentence by sentence: what two of them share is marked where they
 * are compared, and all pairs stand in the data.
 */
const FEW = { lines: 7, named: 24, aligned: 8 }
const MANY = { lines: 4, named: 0, aligned: 0 }

/** The counterparts of a provision as its synopsis shows them. */
interface ShownCounterparts {
  /** The nearest of the likely ones, in full. */
  nearest: Counterpart | undefined
  /** More of these, as lines. */
  lines: Counterpart[]
  /** The rest of these, by name. */
  named: Counterpart[]
  /** The less likely ones, as lines apart. */
  doubtful: Counterpart[]
  /** Those whose sentences stand beside its own. */
  aligned: Counterpart[]
  /** How many are not shown. */
  more: number
}

/** Chooses how counterparts, likely ones first, are shown; `short` says whether the edition has few documents. */
export function shownCounterparts(counterparts: readonly Counterpart[], short: boolean): ShownCounterparts {
  const most = short ? FEW : MANY
  const likely = counterparts.filter(({ link }) => isLikely(link))
  const lines = likely.slice(1, 1 + most.lines)
  const named = likely.slice(1 + most.lines, 1 + most.lines + most.named)
  const doubtful = counterparts.slice(likely.length, likely.length + most.lines - lines.length)
  const shown = Math.min(1, likely.length) + lines.length + named.length + doubtful.length
  return {
    nearest: likely[0],
    lines,
    named,
    doubtful,
    aligned: likely.slice(0, most.aligned),
    more: counterparts.length - shown,
  }
}

/** Characters of a counterpart that are shown beside a measure. */
const BESIDE = 600

/** The beginning of a long text, up to the end of a sentence; the whole of a shorter one. */
export function beginningOf(text: string): string {
  if (text.length <= BESIDE) return text
  const end = text.slice(0, BESIDE).lastIndexOf('。')
  return `${text.slice(0, end > 0 ? end + 1 : BESIDE)}……`
}
