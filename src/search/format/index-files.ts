/**
 * What the index consists of, beside Pagefind's bundle: one catalogue, which does not grow with the documents, and below
 * a folder named for its content the rows (which provision stands where, and of which document), the leaves (the text),
 * the pairs of common characters (where they stand), and what is asked for less often. A leaf is a few pages of one
 * document: one record of Pagefind, one file of text.
 */
import type { HantPatch } from '../../text/hant.ts'

/** A name in Simplified characters, with what its Traditional form needs. */
export type IndexName = [hans: string, patch?: HantPatch]

/** A document: place, year and number may be empty. */
export interface CatalogDocument {
  id: string
  title: IndexName
  place: { id: string; name: IndexName }
  /** Index in the catalogue's provinces; -1 where it is of none. */
  province: number
  level: (typeof LEVELS)[number]
  year: string
  number: string
  /** Of another surviving text of a document that is here too, the id of that document. */
  witnessOf: string | null
  /** Leaves before this document's. */
  leaf: number
}

/** `catalog.json`: what every search needs. */
export interface Catalog {
  /** Names the folder of this build's rows and leaves. */
  version: string
  /** Every token that occurs, commonest first. */
  alphabet: string
  /** Pairs of a Simplified character and its commonest Traditional form. */
  toHant: string
  /** Pairs of a character and a Simplified one that it may stand for, beyond `toHant` read backwards. */
  toHans: string
  /** Pairs of a character and one that occurs and is another form of it: read only where nothing else is found. */
  alike: string
  topics: { id: string; name: IndexName }[]
  /** Provinces that have documents, and the nation, by two digits of their codes. */
  provinces: { id: string; name: IndexName }[]
  /** How many leaves there are. */
  leaves: number
  /** Leaves a file of rows covers. */
  block: number
  /** The files of pairs, which stand in order: `pairs/<n>.bin` has, pair after pair, where each stands. */
  pairs: {
    /** So many tokens of the alphabet are common: each pair of two such tokens that stand together has a list. */
    common: number
    /** The first pair of each file, two tokens each. */
    firsts: string
  }
}

/** The provisions of one leaf, column by column; positions and lengths in tokens. */
export interface LeafRows {
  anchors: string[]
  /** Tokens of each title. */
  titles: number[]
  /** Tokens of each row beside its title. */
  rest: number[]
  /**
   * The rows whose tokens do not begin with a title that their text has, and where it stands; a title that the text does
   * not hold stands before the text: then the place is -1.
   */
  moved: [row: number, at: number][]
  /** Index of each row's kind in `KINDS`. */
  kinds: number[]
  /** Addresses relative to the site, where they are not `documents/<document>/#<anchor>`. */
  urls?: string[]
}

/** `rows/<n>.json`: the rows of `block` leaves, and the documents that these are of, in order. */
export interface RowsFile {
  documents: CatalogDocument[]
  leaves: LeafRows[]
}

/** What the provisions of one leaf are counted by, column by column. */
export interface LeafFacets {
  /** Indices of topics in the catalogue. */
  topics: number[][]
  targets: number[]
}

/** `facets/<n>.json`: for the leaves of `rows/<n>.json`, what only those need who narrow or count results. */
export type FacetsFile = LeafFacets[]

/** `leaves.json`: what a look-up of characters needs of every leaf, in order. */
export interface LeavesFile {
  /** Pagefind's ids, without the language in front. */
  ids: string[]
  /** Tokens of each leaf. */
  lengths: number[]
}

/** `documents.json`, for jumping: all documents, in the order of their leaves. */
export type DocumentsFile = CatalogDocument[]

/** The words of one provision: label, title, text, path; then what their Traditional forms need. */
export interface LeafText {
  label: string
  title: string
  text: string
  path: string[]
  hant?: { label?: HantPatch; title?: HantPatch; text?: HantPatch; path?: HantPatch }
}

/** `leaves/<n>.bin`, by gzip. */
export type LeafFile = LeafText[]

/** The names of an agency: full name first, then the names the texts use. */
interface AgencyNames {
  url: string
  names: IndexName[]
}

/** `agencies.json`, for jumping. */
export type AgenciesFile = AgencyNames[]

/** What has a page of its own, or is said otherwise here, by all its names. */
export interface SiteName {
  /** `word`: a word of Taiwan or Hong Kong, whose page is a search for the word that stands here. */
  kind: 'series' | 'topic' | 'term' | 'word'
  url: string
  /** The name shown first; then what else it is called: in English, in Pinyin, in other regions. */
  names: IndexName[]
}

/** `names.json`, for jumping. */
export type NamesFile = SiteName[]

/** Kinds of provision in the order of their numbers in `LeafRows.kinds`. */
export const KINDS = ['preamble', 'general', 'measure', 'safeguard', 'box', 'attachment', 'article', 'heading'] as const

/** The levels of documents, the nation first; `none` where it is not known. */
export const LEVELS = ['nation', 'province', 'prefecture', 'county', 'none'] as const

/** Joins the titles above a provision into one string for conversion. */
export const PATH_SEPARATOR = '\u001f'

/** Language that Pagefind is told: one that it neither stems nor segments. */
export const LANGUAGE = 'unknown'
