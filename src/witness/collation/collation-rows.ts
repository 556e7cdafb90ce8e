import { makeLocator, type Locator } from '../../input/locator.ts'
import type { Policy, TextNode } from '../../policy/index.ts'
import { ownTexts, provisionsOf, textsOf } from '../../policy/index.ts'
import type { CollationRow } from '../../schemas/collation.ts'
import { sentencesOf } from '../../text/unit-sentences.ts'
import type { Alignment } from './align-witness.ts'
import type { NodeStretch, PlacedDifference } from './collate.ts'
import { placeInSeed } from './seed-place.ts'

/** What the rows need beside the differences. */
export interface RowHelpers {
  /** The document with what only its witnesses have; it may be annotated. */
  edition: Policy
  /** Decoded text of a document's seed, by the document's id. */
  seedText: (document: string) => string
}

/** The provision a text belongs to, with the beginnings of its sentences in that text. */
interface Home {
  anchor: string
  sentences: { id: string; start: number }[]
}

/** The rows of `collation.json` for one witness, in reading order. */
export function collationRows(
  { base, witness }: Alignment,
  differences: readonly PlacedDifference[],
  { edition, seedText }: RowHelpers,
): CollationRow[] {
  const [document, other] = [base.metadata.id, witness.metadata.id]
  const homes = findHomes(edition)
  const homesOfWitness = findHomes(witness)
  const texts = { base: textsOf(base), witness: textsOf(witness) }
  const locators = new Map<string, Locator>()
  const locatorOf = (id: string) => {
    const locator = locators.get(id) ?? makeLocator(seedText(id))
    locators.set(id, locator)
    return locator
  }
  const read = (side: 'base' | 'witness', { index, start, end }: NodeStretch) => {
    const node = texts[side][index]
    const id = side === 'base' ? (node?.restored?.from ?? document) : other
    const home = node && (side === 'base' ? homes : homesOfWitness).get(keyOf(node, id))
    return {
      text: node?.text.slice(start, end) ?? '',
      anchor: home?.anchor ?? null,
      ...(node ? placeInSeed(node, start, end, locatorOf(id)) : { line: 1, start: 0, end: 0 }),
    }
  }
  return differences.map((difference, index): CollationRow => {
    const { home, at } = homeOf(difference, texts, homes, document, other)
    return {
      id: `${other}/v${index + 1}`,
      document,
      witness: other,
      class: difference.class,
      provision: home ? `${document}/${home.anchor}` : null,
      sentence: home?.sentences.findLast(({ start }) => start <= at)?.id ?? home?.sentences[0]?.id ?? null,
      base: read('base', difference.base),
      variant: read('witness', difference.witness),
    }
  })
}

/** Where a text stands: the document whose seed it is in, and the offset there. */
const keyOf = (node: TextNode, document: string) => `${document} ${node.position?.start.offset ?? -1}`

/** The provisions of a tree by the keys of their texts; a restored text stands in the seed of its witness. */
function findHomes(tree: Policy): Map<string, Home> {
  const homes = new Map<string, Home>()
  for (const { node: provision } of provisionsOf(tree)) {
    const sentences = sentencesOf(provision)
    for (const text of ownTexts(provision)) {
      const own = sentences.filter(({ node }) => node === text).map(({ id, start }) => ({ id, start }))
      homes.set(keyOf(text, text.restored?.from ?? tree.metadata.id), { anchor: provision.anchor, sentences: own })
    }
  }
  return homes
}

/**
 * The provision of the edition that a difference belongs to, and the offset in its text: for a text that only the
 * witness has, the provision inserted, if any.
 */
function homeOf(
  { base, witness }: PlacedDifference,
  texts: { base: TextNode[]; witness: TextNode[] },
  homes: ReadonlyMap<string, Home>,
  document: string,
  other: string,
): { home: Home | undefined; at: number } {
  const attested = texts.witness[witness.index]
  const whole = attested && witness.start === 0 && witness.end === attested.text.length && base.start === base.end
  const inserted = whole ? homes.get(keyOf(attested, other)) : undefined
  if (inserted) return { home: inserted, at: 0 }
  const node = texts.base[base.index]
  return { home: node && homes.get(keyOf(node, node.restored?.from ?? document)), at: base.start }
}
