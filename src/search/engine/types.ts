/** What a search returns; copied beside the module as its declarations. */

/** Stretches of a string, UTF-16 offsets: `text.slice(start, end)`. */
export type Marks = [start: number, end: number][]

/** Something with an id that is the same in both scripts, and its name in one. */
interface Named {
  id: string
  name: string
}

/** Why a provision stands where it does: the four parts of its score. */
export interface Why {
  /** How many of the words stand in the title. */
  title: number
  /** How often the words occur. */
  count: number
  /** Characters before the first occurrence; 0 in a title. */
  first: number
  /** Characters from the first to the last of the words where they stand closest; null for one word. */
  span: number | null
}

/** A provision that holds what was asked for. */
export interface SearchResult {
  /** `<document>/<anchor>`, as in `/data/provisions.json`. */
  provision: string
  /** Absolute address in the script of the module that was asked. */
  url: string
  document: string
  documentTitle: string
  /** If the document is another surviving text of one that is here too, the id of that one; its anchors are the same. */
  witnessOf: string | null
  /** Number as printed, `三`, `专栏4`; empty without one. */
  label: string
  title: string
  titleMarks: Marks
  /** The words around the first occurrences; empty until `detailed`. */
  excerpt: string
  marks: Marks
  /** Titles of the units above, outermost first. */
  path: string[]
  kind: 'preamble' | 'general' | 'measure' | 'safeguard' | 'box' | 'attachment' | 'article' | 'heading'
  place: Named
  /** The province of the place, by two digits of its code; id `none` where it is not known. */
  province: Named
  level: 'nation' | 'province' | 'prefecture' | 'county' | 'none'
  year: string
  topics: Named[]
  /** How many targets the provision states. */
  targets: number
  score: number
  why: Why
  /** False while `label`, `title`, `excerpt` and `path` have not been fetched: see `detail`. */
  detailed: boolean
}

/** Narrows a search; a list takes any of its values. */
export interface SearchFilters {
  /** Ids of places. */
  place?: string[]
  /** Two digits of the codes of provinces, `00` for the nation. */
  province?: string[]
  level?: string[]
  /** Ids of topics. */
  topic?: string[]
  year?: string[]
  kind?: string[]
  /** True: only provisions that state a target. */
  targets?: boolean
}

export interface SearchOptions {
  filters?: SearchFilters
  /** So many results get their excerpt at once, best first; as many as a few files of text allow if left out. */
  details?: number
  /**
   * False: topics and targets of results are not fetched, and `topics` is empty and `targets` 0; true where they are
   * filtered by.
   */
  facets?: boolean
}

/** A search with all that there is to say of it. */
export interface SearchOutcome {
  results: SearchResult[]
  /** The words looked for: as folded, in the module's script. */
  words: string[]
  /** Words whose provisions are left out. */
  excluded: string[]
}

/** A part of what was asked for that does occur. */
export interface QueryPart {
  text: string
  provisions: number
}

/** A place that a query names. */
export interface Jump {
  /** `word`: what is said here for a word of Taiwan or Hong Kong; it leads to a search for that. */
  kind: 'document' | 'provision' | 'agency' | 'series' | 'topic' | 'term' | 'word'
  /** True if the query is the whole of a name. */
  whole: boolean
  title: string
  /** What the title alone does not say: the document of a provision, the number of a document. */
  note: string
  url: string
}

/** A search in one script: what `/search/api.js` exports. */
export interface Search {
  /**
   * Every provision whose title or text holds the query, best first. Either script, any width and case; words
   * separated by spaces have to stand in one provision, `"…"` keeps spaces, `-word` leaves provisions out.
   * Rejects with an error named `SearchUnavailable` if the index cannot be loaded; the next call tries again.
   */
  search(query: string, options?: SearchOptions): Promise<SearchResult[]>
  /** As `search`, with the words looked for. */
  find(query: string, options?: SearchOptions): Promise<SearchOutcome>
  /** Fetches title and excerpt of results that have none yet, in place. */
  detail(results: SearchResult[]): Promise<void>
  /** The longest parts of a query without results that do occur, longest first, three at most. */
  parts(query: string): Promise<QueryPart[]>
  /** Where a number, a title or a name leads, of an agency, an indicator, a topic, a term (in English and Pinyin too); `document` is the id of the one being read. */
  jump(query: string, document?: string): Promise<Jump[]>
  /** Where the words of a query stand in any text in either script. */
  locate(query: string, texts: string[]): Promise<Marks[]>
  /** Loads what every search needs. */
  warm(): Promise<void>
}
