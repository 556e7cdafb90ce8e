import type { Policy, Span } from '../policy/index.ts'
import { isTargetSpan, mapTexts, ownTexts, provisionsOf } from '../policy/index.ts'
import type { DocumentRow, TargetRow } from '../schemas/index.ts'
import { readMarkdown } from '../input/markdown.ts'
import { readReferences } from '../input/references.ts'
import { foldForSearch } from '../text/fold.ts'
import { readQuery } from '../text/lookalikes.ts'
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

/** A target whose words are not those of its seed. */
export interface QuoteFault {
  target: TargetRow
  /** What stands in the seed at its place. */
  found: string
  expected: string
}

/** Words without what an edition changes: width, script, white space, look-alikes, what is not seen, references. */
function bare(text: string): string {
  const { mapped } = readReferences({ text, segments: [] })
  return foldForSearch(readQuery(mapped.text)).replace(/\s/g, '')
}

/** The words of a stretch of a saved page: without the tags in its middle, character references read. */
function withoutMarkup(stretch: string): string {
  const read = (node: DefaultTreeAdapterTypes.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(read).join('') : ''
  return read(parseFragment(stretch))
}

/** The words of a stretch of Markdown: without marks of emphasis and links. */
const withoutEmphasis = (stretch: string): string =>
  readMarkdown(stretch)
    .lines.map(({ text }) => text)
    .join('')

/** Whether the words that are shown hold those of the seed. */
const holds = (shown: string, quote: string): boolean =>
  bare(shown).includes(bare(quote)) ||
  (/[<&]/.test(quote) && bare(shown).includes(bare(withoutMarkup(quote)))) ||
  (/[*_\\[]/.test(quote) && bare(shown).includes(bare(withoutEmphasis(quote))))

/**
 * Slices every quote from its seed again and compares. `seed.quote` has to be the slice; the quote that is shown has
 * to hold its words, but for width, script and markup, where the seed is the document's own: a quote wrapped over lines is cut
 * in `seed`, and words restored from a witness are not the witness's.
 */
export function verifyQuotes(
  targets: readonly TargetRow[],
  documents: readonly DocumentRow[],
  seedText: (file: string) => string,
): QuoteFault[] {
  const lines = new Map<string, string[]>()
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? seedText(file).split('\n')
    lines.set(file, known)
    return known
  }
  const fileOf = new Map(documents.map((row) => [row.id, row.seed.file]))
  return targets.flatMap((target): QuoteFault[] => {
    const { file, line, start, end, quote } = target.seed
    const found = linesOf(file)[line - 1]?.slice(start, end) ?? ''
    if (found !== quote) return [{ target, found, expected: quote }]
    if (fileOf.get(target.document) !== file || holds(target.quote, quote)) return []
    return [{ target, found, expected: target.quote }]
  })
}

/** A tree without the targets of these ids: what could not be found again in the seed is not quoted. */
export function withoutTargets(policy: Policy, ids: ReadonlySet<string>): Policy {
  const dropped = new Set<Span>()
  for (const { node } of provisionsOf(policy)) {
    const spans = ownTexts(node).flatMap((text) => text.spans.filter(isTargetSpan))
    spans.forEach((span, i) => {
      const name = span.ref ? span.ref.slice(span.ref.indexOf('/') + 1) : `${node.anchor}-t${i + 1}`
      if (ids.has(`${policy.metadata.id}/${name}`)) dropped.add(span)
    })
  }
  if (dropped.size === 0) return policy
  return mapTexts(policy, (text) => ({ ...text, spans: text.spans.filter((span) => !dropped.has(span)) }))
}
