import type { ProvisionRow } from '../schemas/index.ts'
import type { Counterpart, Edition, OtherDocument } from './edition.ts'
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
 * Counterparts shown as a line each, those that are only named, and those laid beside sentence by sentence; among many
 * documents fewer, none by name only and none sentence by sentence: what two of them share is marked where they are
 * compared, and all pairs stand in the data.
 */
const FEW = { lines: 7, named: 24, aligned: 8 }
const MANY = { lines: 4, named: 0, aligned: 0 }

/**
 * The counterparts of a provision as its synopsis shows them: the nearest in full, more as lines, the rest by name;
 * `aligned` are those whose sentences stand beside its own. `short` says whether the edition has few documents.
 */
export function shownCounterparts(
  counterparts: readonly Counterpart[],
  short: boolean,
): { nearest: Counterpart | undefined; lines: Counterpart[]; named: Counterpart[]; aligned: Counterpart[] } {
  const { lines, named, aligned } = short ? FEW : MANY
  return {
    nearest: counterparts[0],
    lines: counterparts.slice(1, 1 + lines),
    named: counterparts.slice(1 + lines, 1 + lines + named),
    aligned: counterparts.slice(0, aligned),
  }
}

/** Characters of a counterpart that are shown beside a measure, of few documents and of many. */
const BESIDE = { few: 600, many: 240 }

/** The beginning of a long text, up to the end of a sentence; the whole of a shorter one. */
export function beginningOf(text: string, few: boolean): string {
  const most = few ? BESIDE.few : BESIDE.many
  if (text.length <= most) return text
  const end = text.slice(0, most).lastIndexOf('。')
  return `${text.slice(0, end > 0 ? end + 1 : most)}……`
}
