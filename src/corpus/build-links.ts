import type { LinkDetail, LinkRow, ProvisionRow } from '../schemas/index.ts'
import { splitId, synopsisPath } from '../policy/paths.ts'
import { synopsisPages } from '../policy/synopsis-pages.ts'
import type { EditorLinks } from '../schemas/editor-links.ts'
import type { PlacedYaml } from '../schemas/placed-yaml.ts'
import type { LinkOptions } from './links/compute-links.ts'
import { computeLinks } from './links/compute-links.ts'
import { editionsOf, mergeEditorLinks } from './links/merge-editor-links.ts'
import { explainLinks } from './links/explain-links.ts'

/**
 * The table of links: what the computation finds with the editor's decisions over it; and what each shown link rests
 * on. A decision that cannot stand becomes a message on the editor's file.
 */
export function buildLinks(
  rows: readonly ProvisionRow[],
  documents: readonly { id: string; witness_of: string | null }[],
  words: Pick<LinkOptions, 'vocabulary' | 'grammar'>,
  editor: PlacedYaml<EditorLinks> | null,
): { links: LinkRow[]; details: LinkDetail[] } {
  const computed = computeLinks(rows, { ...words, documents })
  const merged = mergeEditorLinks(computed, editor, editionsOf(rows, documents))
  const pages = synopsisPages(rows)
  // one string for all links of a provision: there are hundreds of thousands
  const urls = new Map(rows.map(({ id }) => [id, addressOf(id, pages.get(id))]))
  const links = merged.map((link) => ({ ...link, url: urls.get(link.a) ?? addressOf(link.a) }))
  return { links, details: explainLinks(links, computed, rows, { ...words, documents }) }
}

/** Address of a measure in the synopsis that lays it beside its counterparts. */
function addressOf(provision: string, page?: number): string {
  const { document, anchor } = splitId(provision)
  return `/${synopsisPath(document, page, anchor)}`
}
