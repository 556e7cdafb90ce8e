import type { DocumentRow, LinkDetail, LinkRow, ProvisionRow } from '../schemas/index.ts'
import { splitId, synopsisPath } from '../policy/paths.ts'
import { synopsisPages } from '../policy/synopsis-pages.ts'
import type { EditorLinks } from '../schemas/editor-links.ts'
import type { Grammar } from '../schemas/grammar.ts'
import type { ConceptVocabulary } from '../schemas/vocabulary-concepts.ts'
import { computeLinks } from './links/compute-links.ts'
import type { RefusedDecision } from './links/merge-editor-links.ts'
import { editionsOf, mergeEditorLinks } from './links/merge-editor-links.ts'
import { explainLinks } from './links/explain-links.ts'

/** What links are made of. Plain data, so that they can be made in another thread. */
export interface LinkSources {
  provisions: readonly Pick<ProvisionRow, 'id' | 'document' | 'kind' | 'title' | 'path' | 'text' | 'responsible'>[]
  documents: readonly Pick<DocumentRow, 'id' | 'witness_of'>[]
  vocabulary: ConceptVocabulary
  grammar: Grammar
  editor: EditorLinks | null
}

/** The table of links, what each shown one rests on, and the editor's decisions that cannot stand. */
export interface BuiltLinks {
  links: LinkRow[]
  details: LinkDetail[]
  refused: RefusedDecision[]
}

/** What the computation finds with the editor's decisions over it; and what each shown link rests on. */
export function buildLinks({ provisions, editor, ...options }: LinkSources): BuiltLinks {
  const computed = computeLinks(provisions, options)
  const pages = synopsisPages(provisions)
  // one string for all links of a provision: there are hundreds of thousands
  const urls = new Map(provisions.map(({ id }) => [id, addressOf(id, pages.get(id))]))
  const urlOf = (provision: string) => urls.get(provision) ?? addressOf(provision)
  const editions = editionsOf(provisions, options.documents)
  const { links, refused } = mergeEditorLinks(computed, editor, editions, urlOf)
  return { links, details: explainLinks(links, computed, provisions, options), refused }
}

/** Address of a measure in the synopsis that lays it beside its counterparts. */
function addressOf(provision: string, page?: number): string {
  const { document, anchor } = splitId(provision)
  return `/${synopsisPath(document, page, anchor)}`
}
