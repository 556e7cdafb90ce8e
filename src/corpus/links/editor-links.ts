import { isNode, LineCounter, parseDocument } from 'yaml'
import type { EditorLink, EditorLinks } from '../../schemas/editor-links.ts'
import type { LinkRow } from '../../schemas/link.ts'
import type { ComputedLink } from './compute-links.ts'
import type { ComparedRow } from './measure-text.ts'
import type { WitnessRow } from './select-rows.ts'
import { findEditions } from './select-rows.ts'

/** A link of the edition, all but its address. */
export type EditedLink = Omit<LinkRow, 'url'>

/** What is wrong with a decision of the editor, with its place in the file; lines and columns count from 1. */
export interface LinkMessage {
  path: string
  line: number
  column: number
  /** `link-anchor-gone`, `link-repeated` or `link-within-document`. */
  rule: string
  reason: string
}

/** `content/links.yaml` as text, for the places of messages. */
export interface LinksFile {
  path: string
  text: string
}

const keyOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Finds the line and column of entry `index`, or of a key of it. */
function createLocator({ text }: LinksFile): (index: number, key?: string) => { line: number; column: number } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  return (index, key) => {
    const node = document.getIn(['links', index, ...(key === undefined ? [] : [key])], true)
    const { line, col } = lines.linePos(isNode(node) && node.range ? node.range[0] : 0)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
}

function applyDecision(link: EditorLink, found: ComputedLink | undefined): EditedLink | null {
  if (link.decision === 'rejected' && !found) return null
  const [a, b] = link.a < link.b ? [link.a, link.b] : [link.b, link.a]
  return {
    a,
    b,
    relation: link.relation ?? found?.relation ?? 'related',
    score: found?.score ?? 0,
    shared: link.shared.length > 0 ? link.shared : (found?.shared ?? []),
    reason: link.reason ?? found?.reason ?? '',
    computed: found !== undefined,
    editor: link.decision === 'rejected' ? 'rejected' : found ? 'confirmed' : 'added',
    shown: link.decision !== 'rejected',
  }
}

/** For each provision the document it speaks for: what decisions are checked against. */
export function editionsOf(
  provisions: readonly Pick<ComparedRow, 'id' | 'document'>[],
  documents: readonly WitnessRow[],
): Map<string, string> {
  const editions = findEditions(documents)
  return new Map(provisions.map(({ id, document }) => [id, editions.get(document) ?? document]))
}

/**
 * Lays the editor's decisions over the computed links, sorted by ids. `editions` gives for each known provision the
 * document it speaks for. A decision outlives the computation: confirmed but no longer found becomes added, added but
 * found becomes confirmed. Decisions that cannot stand are left out with a message.
 */
export function mergeEditorLinks(
  computed: readonly ComputedLink[],
  { links: decisions }: EditorLinks,
  editions: ReadonlyMap<string, string>,
  file: LinksFile,
): { links: EditedLink[]; messages: LinkMessage[] } {
  const found = new Map(computed.map((link) => [keyOf(link.a, link.b), link]))
  const decided = new Map<string, EditedLink | null>()
  const messages: LinkMessage[] = []
  const locate = createLocator(file)
  const report = (rule: string, reason: string, index: number, key?: string) =>
    messages.push({ path: file.path, ...locate(index, key), rule, reason })

  decisions.forEach((link, index) => {
    const gone = (['a', 'b'] as const).filter((side) => !editions.has(link[side]))
    for (const side of gone) {
      report(
        'link-anchor-gone',
        `Unexpected provision ${link[side]}, expected the id of one in the corpus`,
        index,
        side,
      )
    }
    if (gone.length > 0) return
    const key = keyOf(link.a, link.b)
    if (editions.get(link.a) === editions.get(link.b)) {
      report(
        'link-within-document',
        'Unexpected link within a document or to its witness, expected two documents',
        index,
      )
    } else if (decided.has(key)) {
      report('link-repeated', 'Unexpected second decision on a pair, expected one; the first stands', index)
    } else {
      decided.set(key, applyDecision(link, found.get(key)))
    }
  })

  const links: EditedLink[] = [...decided.values()].filter((link) => link !== null)
  for (const [key, { parts: _parts, ...link }] of found) {
    if (!decided.has(key)) links.push({ ...link, computed: true, editor: null, shown: true })
  }
  links.sort((x, y) => (keyOf(x.a, x.b) < keyOf(y.a, y.b) ? -1 : 1))
  return { links, messages }
}
