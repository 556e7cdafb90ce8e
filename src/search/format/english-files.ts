/** What the English search finds: a clause, a term, an indicator or an organ. */
export type EnglishKind = 'clause' | 'term' | 'indicator' | 'agency'

/** A record of the English index as a result shows it: kind, path of its page, title, what stands around it, and its text. */
export type EnglishRow = readonly [kind: EnglishKind, path: string, title: string, context: string, text: string]

/** Records in one file of rows: `rows/<number>.json`. */
export const ENGLISH_BLOCK = 64

/** `ids.json`: the id that Pagefind gives each record, in the order of the rows. */
export type EnglishIds = readonly string[]
