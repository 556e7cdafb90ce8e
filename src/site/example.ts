import type { LinkRow, ProvisionRow } from '../schemas/index.ts'
import { onceByEdition } from './by-edition.ts'
import { provinceOf } from './by-place.ts'
import type { Edition, OtherDocument } from './edition.ts'

/** Characters of a clause that is read at a glance. */
const AT_A_GLANCE = { least: 40, most: 220 }

/** Two texts with more of their stretches of so many characters in common say the same: clauses, whole documents. */
const ALIKE = { clauses: { stretch: 2, share: 0.5 }, documents: { stretch: 8, share: 0.5 } }

/** So many of the likeliest pairs are looked at for documents that are copies of each other. */
const TRIED = 40

/** A link with what it joins. */
interface Pair {
  link: LinkRow
  provisions: [ProvisionRow, ProvisionRow]
  documents: [OtherDocument, OtherDocument]
}

/** The stretches of so many characters of a text, without its punctuation. */
function stretchesOf(text: string, length: number): Set<string> {
  const bare = text.replace(/[\s\p{P}]/gu, '')
  const count = Math.max(0, bare.length - length + 1)
  return new Set(Array.from({ length: count }, (_, at) => bare.slice(at, at + length)))
}

/** Whether more than a share of the shorter of two texts stands in the other. */
function areAlike(a: string, b: string, { stretch, share }: { stretch: number; share: number }): boolean {
  const [x, y] = [stretchesOf(a, stretch), stretchesOf(b, stretch)]
  const [least, most] = x.size < y.size ? [x, y] : [y, x]
  return least.size === 0 || least.intersection(most).size > least.size * share
}

function pairOf(edition: Edition, link: LinkRow): Pair | undefined {
  const [a, b] = [edition.provision(link.a), edition.provision(link.b)]
  const [from, to] = [a && edition.document(a.document), b && edition.document(b.document)]
  return a && b && from && to ? { link, provisions: [a, b], documents: [from, to] } : undefined
}

/** What a pair has to be, the most telling first: where none is so, the next best is shown. */
const wishes: readonly ((pair: Pair) => boolean)[] = [
  ({ provisions }) => provisions.every(({ kind }) => kind === 'measure'),
  ({ documents: [a, b] }) => a.region !== null && b.region !== null && a.region.code !== b.region.code,
  ({ link }) => link.relation === 'same',
  ({ provisions }) =>
    provisions.every(({ text }) => text.length >= AT_A_GLANCE.least && text.length <= AT_A_GLANCE.most),
  ({ documents: [a, b] }) => provinceOf(a) !== provinceOf(b),
]

/** How many of the first wishes a pair meets without a gap, and how sure it is. */
function rankOf(pair: Pair): number {
  const unmet = wishes.findIndex((meets) => !meets(pair))
  const met = unmet < 0 ? wishes.length : unmet
  const numbers = pair.provisions.every(({ targets }) => targets.length > 0) ? 0.2 : 0
  return met * 10 + (pair.link.editor ? 1 : 0) + pair.link.score + numbers
}

const textOf = (edition: Edition, { id }: OtherDocument): string =>
  edition
    .provisionsOf(id)
    .map(({ text }) => text)
    .join('')

/**
 * A link that shows what the edition does: two measures on one thing, of two places, each in words of its own. Witnesses,
 * copies and twins are none. Undefined where there is no such link.
 */
export const chooseExample = onceByEdition('choose-example', (edition: Edition): LinkRow | undefined => {
  const pairs = edition.tables.links
    .filter((link) => link.shown && link.shared.length > 0)
    .flatMap((link) => pairOf(edition, link) ?? [])
    .filter(({ documents: [a, b] }) => !a.witness_of && !b.witness_of && a.title !== b.title)
  return pairs
    .map((pair) => ({ pair, rank: rankOf(pair) }))
    .sort((x, y) => y.rank - x.rank)
    .values()
    .map(({ pair }) => pair)
    .filter(({ provisions: [a, b] }) => !areAlike(a.text, b.text, ALIKE.clauses))
    .take(TRIED)
    .find(({ documents: [a, b] }) => !areAlike(textOf(edition, a), textOf(edition, b), ALIKE.documents))?.link
})
