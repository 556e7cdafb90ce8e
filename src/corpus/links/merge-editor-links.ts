import type { EditorLink, EditorLinks } from '../../schemas/editor-links.ts'
import type { LinkRow } from '../../schemas/link.ts'
import type { PlacedFile } from '../../schemas/placed-yaml.ts'
import type { ComputedLink } from './compute-links.ts'
import type { ComparedRow } from './measure-text.ts'
import type { DocumentOrWitness } from './select-rows.ts'
import { findEditions } from './select-rows.ts'

/** A decision that cannot stand: where it is written, and why. */
export interface RefusedDecision {
  path: PropertyKey[]
  ruleId: string
  reason: string
}

/** Puts messages on the decisions that cannot stand. */
export function reportRefused({ file, pointOf }: PlacedFile, refused: readonly RefusedDecision[]): void {
  for (const { path, ruleId, reason } of refused)
    file.message(reason, { place: pointOf(path), ruleId, source: 'duidu' })
}

const keyOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** The address of a link by its first provision. */
type UrlOf = (provision: string) => string

function applyDecision(link: EditorLink, found: ComputedLink | undefined, urlOf: UrlOf): LinkRow | null {
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
    url: urlOf(a),
  }
}

/** For each provision the document it speaks for: what decisions are checked against. */
export function editionsOf(
  provisions: readonly Pick<ComparedRow, 'id' | 'document'>[],
  documents: readonly DocumentOrWitness[],
): Map<string, string> {
  const editions = findEditions(documents)
  return new Map(provisions.map(({ id, document }) => [id, editions.get(document) ?? document]))
}

/**
 * Lays the editor's decisions over the computed links, sorted by ids. `editions` gives for each known provision the
 * document it speaks for, `urlOf` the address of a link. A decision outlives the computation: confirmed but no longer found
 * becomes added, added but found becomes confirmed. A decision that cannot stand is left out and refused.
 */
export function mergeEditorLinks(
  computed: readonly ComputedLink[],
  editor: EditorLinks | null,
  editions: ReadonlyMap<string, string>,
  urlOf: UrlOf,
): { links: LinkRow[]; refused: RefusedDecision[] } {
  const named = new Set(editor?.links.map(({ a, b }) => keyOf(a, b)))
  // of hundreds of thousands of links no key is made where nothing is decided
  const isNamed = ({ a, b }: ComputedLink) => named.size > 0 && named.has(keyOf(a, b))
  const found = new Map(computed.filter(isNamed).map((link) => [keyOf(link.a, link.b), link]))
  const decided = new Map<string, LinkRow | null>()
  const refused: RefusedDecision[] = []
  const report = (path: readonly PropertyKey[], ruleId: string, reason: string) =>
    refused.push({ path: ['links', ...path], ruleId, reason })

  editor?.links.forEach((link, index) => {
    const gone = (['a', 'b'] as const).filter((side) => !editions.has(link[side]))
    for (const side of gone) {
      const expected = 'expected the id of one in the corpus'
      report([index, side], 'link-anchor-gone', `Unexpected provision ${link[side]}, ${expected}`)
    }
    if (gone.length > 0) return
    const key = keyOf(link.a, link.b)
    if (editions.get(link.a) === editions.get(link.b)) {
      const reason = 'Unexpected link within a document or to its witness, expected two documents'
      report([index], 'link-within-document', reason)
    } else if (decided.has(key)) {
      report([index], 'link-repeated', 'Unexpected second decision on a pair, expected one; the first stands')
    } else {
      decided.set(key, applyDecision(link, found.get(key), urlOf))
    }
  })

  const links: LinkRow[] = [...decided.values()].filter((link) => link !== null)
  for (const each of computed) {
    if (isNamed(each) && decided.has(keyOf(each.a, each.b))) continue
    const { a, b, relation, score, shared, reason, shown } = each
    links.push({ a, b, relation, score, shared, reason, computed: true, editor: null, shown, url: urlOf(a) })
  }
  links.sort((x, y) => (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1))
  return { links, refused }
}
