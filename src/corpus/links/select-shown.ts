import { LEAST, MOST_SHOWN } from './weights.ts'

/** A link as far as it is decided whether pages show it. */
interface Candidate {
  a: string
  b: string
  score: number
  /** What both sides are about, first the most. */
  shared: readonly string[]
}

/** What a page of a provision shows already. */
interface Page {
  links: number
  /** What those are about and to which document they lead, as long as there is room for more. */
  known: Set<string>
}

/** Whether the ids of a link, written together, come before those of another. */
function comesBefore(x: Candidate, y: Candidate): boolean {
  if (x.a === y.a) return x.b < y.b
  return x.a.startsWith(y.a) || y.a.startsWith(x.a) ? x.a + x.b < y.a + y.b : x.a < y.a
}

/**
 * The links that pages show: likely ones, of each provision the best few, and to one document a second one only if it is
 * about something else. A link stays if the page of one of its sides keeps it.
 */
export function selectShown<Link extends Candidate>(
  links: readonly Link[],
  documentOf: ReadonlyMap<string, number>,
): Set<Link> {
  const pages = new Map<string, Page>()
  const shown = new Set<Link>()
  const pageOf = (id: string): Page => {
    const page = pages.get(id) ?? { links: 0, known: new Set<string>() }
    pages.set(id, page)
    return page
  }
  const likely = links.filter(({ score }) => score >= LEAST.shown)
  // in order of ids as they come but for a few, of which a sort is quick; one by scores keeps it
  likely.sort((x, y) => (comesBefore(x, y) ? -1 : 1))
  likely.sort((x, y) => y.score - x.score)
  for (const link of likely) {
    const { a, b, shared } = link
    const aboutIn = (id: string) => `${documentOf.get(id) ?? -1} ${shared[0] ?? ''}`
    const sides = [
      { page: pageOf(a), about: aboutIn(b) },
      { page: pageOf(b), about: aboutIn(a) },
    ]
    const wanted = sides.filter(({ page, about }) => page.links < MOST_SHOWN && !page.known.has(about))
    if (wanted.length === 0) continue
    shown.add(link)
    for (const { page, about } of sides) {
      if (++page.links < MOST_SHOWN) page.known.add(about)
    }
  }
  return shown
}
