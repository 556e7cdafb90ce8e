import type { Script } from '../policy/tree.ts'
import type { LinkRow, ProvisionRow } from '../schemas/index.ts'
import { targetPath } from '../policy/paths.ts'
import { inScript } from './convert.ts'
import { edition } from './edition.ts'
import { href } from './href.ts'
import { detailFrom } from './link-details.ts'
import type { Mark } from './marks.ts'
import { markWords, marksWithin } from './marks.ts'

/** The marks over a stretch of a text that begins at `offset`. */
type MarksIn = (stretch: string, offset: number) => Mark[]

/** What a provision shares with those that stand beside it, to which it has these links. */
export function sharedMarks(provision: ProvisionRow, links: readonly LinkRow[], script: Script): MarksIn {
  const details = links.map((link) => ({ link, own: detailFrom(link, provision.id).own }))
  const own = details.flatMap((each) => each.own)
  /** Words an editor names where the computation marks nothing. */
  const named = details.flatMap((each) => (each.own.length > 0 ? [] : each.link.shared))
  const words = named.map((text) => inScript(text, script))
  return (stretch, offset) => [
    ...marksWithin(own, offset, stretch.length, 'shared'),
    ...markWords(stretch, words, 'shared'),
  ]
}

/** The targets of a provision, where they are quoted first in a stretch. */
export function targetMarks(provision: ProvisionRow, script: Script): MarksIn {
  const targets = edition()
    .targetsOf(provision.id)
    .map(({ id, quote, quote_hant }) => ({
      quote: script === 'Hans' ? quote : quote_hant,
      address: href(targetPath(id), script),
    }))
  return (stretch) => targets.flatMap(({ quote, address }) => markWords(stretch, [quote], address).slice(0, 1))
}
