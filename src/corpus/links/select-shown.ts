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
  /** What those to each document are about. */
  about: Map<number, Set<string>>
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
    const page = pages.get(id) ?? { links: 0, about: new Map<number, Set<string>>() }
    pages.set(id, page)
    return page
  }
  const likely = links.filter(({ score }) => score >= LEAST.shown)
  likely.sort((x, y) => y.score - x.score || (comesBefore(x, y) ? -1 : 1))
  for (const link of likely) {
    const { a, b, shared } = link
    const about = shared[0] ?? ''
    const sides = [
      { page: pageOf(a), document: documentOf.get(b) ?? -1 },
      { page: pageOf(b), document: documentOf.get(a) ?? -1 },
    ]
    const wanted = sides.filter(({ page, document }) => {
      return page.links < MOST_SHOWN && page.about.get(document)?.has(about) !== true
    })
    if (wanted.length === 0) continue
    shown.add(link)
    for (const { page, document } of sides) {
      page.links++
      page.about.set(document, (page.about.get(document) ?? new Set<string>()).add(about))
    }
  }
  return shown
}
