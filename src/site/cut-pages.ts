/** A page of a list that is too long for one. */
export interface PageOf<Entry> {
  /** From 1. */
  page: number
  pages: number
  entries: Entry[]
}

/** A part of a list under a heading of its own. */
export interface Section<Entry> {
  id: string
  entries: readonly Entry[]
  /** Whether its beginning stands on the page before. */
  continued?: boolean
}

/**
 * Cuts a list into pages that weigh `most`, in the order of the list; what is heavier by itself has a page of its own.
 * An empty list has one page.
 */
export function cutPages<Entry>(
  entries: readonly Entry[],
  weightOf: (entry: Entry) => number,
  most: number,
): PageOf<Entry>[] {
  const cut: Entry[][] = []
  let weight = Infinity
  for (const entry of entries) {
    const own = weightOf(entry)
    if (weight + own > most) {
      cut.push([])
      weight = 0
    }
    cut.at(-1)?.push(entry)
    weight += own
  }
  const lists = cut.length > 0 ? cut : [[]]
  return lists.map((list, index) => ({ page: index + 1, pages: lists.length, entries: list }))
}

/** Cuts a list of sections into pages; a section that does not fit goes on on the next page. */
export function cutSections<Entry, Kind extends Section<Entry>>(
  sections: readonly Kind[],
  weightOf: (entry: Entry) => number,
  most: number,
): PageOf<Kind>[] {
  const flat = sections.flatMap((section) => section.entries.map((entry) => ({ section, entry })))
  return cutPages(flat, ({ entry }) => weightOf(entry), most).map(({ page, pages, entries }) => ({
    page,
    pages,
    entries: [...Map.groupBy(entries, ({ section }) => section)].map(([section, own]) => ({
      ...section,
      entries: own.map(({ entry }) => entry),
      continued: own[0]?.entry !== section.entries[0],
    })),
  }))
}

/** The page on which each entry of a list stands, by its id. */
export function pagesById<Entry>(
  pages: readonly PageOf<Entry>[],
  idsOf: (entry: Entry) => string[],
): Map<string, number> {
  return new Map(pages.flatMap(({ page, entries }) => entries.flatMap(idsOf).map((id): [string, number] => [id, page])))
}
