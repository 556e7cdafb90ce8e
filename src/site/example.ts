import type { LinkRow } from '../schemas/index.ts'
import type { Edition } from './edition.ts'

/** Characters of a clause that is read at a glance. */
const atAGlance = 220

/** The surest link between two short clauses, to show what the edition does; undefined where there are no links. */
export function chooseExample(edition: Edition): LinkRow | undefined {
  const lengthOf = (id: string) => edition.provision(id)?.text.length ?? Infinity
  const same = edition.tables.links.filter((link) => link.shown && link.relation === 'same' && link.shared.length > 0)
  const short = same.filter((link) => Math.max(lengthOf(link.a), lengthOf(link.b)) <= atAGlance)
  const sureness = (link: LinkRow) => (link.editor ? 1 : 0) + link.score
  return (short.length > 0 ? short : same).toSorted((x, y) => sureness(y) - sureness(x))[0]
}
