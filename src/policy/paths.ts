/** Paths of pages, relative to the site and without a script; `href` makes addresses of them. */

/** A provision's document and anchor, from its id `<document>/<anchor>`. */
export function splitId(id: string): { document: string; anchor: string } {
  const at = id.indexOf('/')
  return at < 0 ? { document: id, anchor: '' } : { document: id.slice(0, at), anchor: id.slice(at + 1) }
}

/** A page of a list, from 1: what follows the list's own path. */
const pageSuffix = (page: number): string => (page > 1 ? `${page}/` : '')

/** A page of the list of documents, from 1. */
export const documentsPath = (page = 1): string => (page > 1 ? `documents/all/${page}/` : 'documents/')

/** A document's page, at an anchor if one is given. */
export const documentPath = (document: string, anchor?: string): string =>
  `documents/${document}/${anchor ? `#${anchor}` : ''}`

/** A provision in its document, from `<document>/<anchor>`. */
export const provisionPath = (id: string): string => documentPath(splitId(id).document, splitId(id).anchor)

/** The seed of a document, at a line if one is given. */
export const sourcePath = (document: string, line?: number): string =>
  `documents/${document}/source/${line ? `#L${line}` : ''}`

/** A page of a document's synopsis, from 1; at an anchor if one is given. */
export const synopsisPath = (document: string, page = 1, anchor?: string): string =>
  `documents/${document}/synopsis/${pageSuffix(page)}${anchor ? `#${anchor}` : ''}`

/** A page of a topic, from 1; at a document if one is given. */
export const topicPath = (topic: string, page = 1, document?: string): string =>
  `topics/${topic}/${pageSuffix(page)}${document ? `#${document}` : ''}`

/** The table of a topic's measures; packed where it has those of many documents. */
export const topicCsvPath = (topic: string, isPacked: boolean): string => `topics/${topic}.csv${isPacked ? '.gz' : ''}`

/** Path of what turns that table, where it is packed, into Traditional characters. */
export const topicTurnedPath = (topic: string): string => `topics/${topic}.bin`

/** The topics of the documents of a province, by two digits of its code. */
export const topicsOfProvincePath = (code: string): string => `topics/in/${code || 'none'}/`

/** The index of targets. */
export const targetsPath = (): string => 'targets/'

/** The targets of a document; at one of them if its anchor is given. */
export const documentTargetsPath = (document: string, anchor?: string): string =>
  `documents/${document}/targets/${anchor ? `#${anchor}` : ''}`

/** A target with its facts, from its id `<document>/<anchor>`. */
export const targetPath = (id: string): string => documentTargetsPath(splitId(id).document, splitId(id).anchor)

/** An indicator over all documents. */
export const seriesPath = (series: string): string => `targets/${series}/`

/** The agencies of a place, by its GB/T 2260 code, or of the nation; at one of them if given. All are named on the first page. */
export const agenciesPath = (region: string | null, agency?: string, page = 1): string =>
  `agencies/${region ?? 'national'}/${pageSuffix(page)}${agency ? `#${agency}` : ''}`

/** An agency among those of its place. */
export const agencyPath = ({ id, region }: { id: string; region: string | null }): string => agenciesPath(region, id)

/** A term's page. */
export const termPath = (term: string): string => `terms/${term}/`

/** What is cited, or a part of it where that is much; at one work if given. */
export const citationsPath = (work?: string, part = 0): string =>
  `citations/${part > 0 ? `${part}/` : ''}${work ? `#${work}` : ''}`

/** A page of what documents say they follow, from 1; at one document if given. */
export const lineagePath = (work?: string, page = 1): string => `lineage/${pageSuffix(page)}${work ? `#${work}` : ''}`

/** A page of the deadlines, from 1; at one if given. */
export const timelinePath = (page = 1, deadline?: string): string =>
  `timeline/${pageSuffix(page)}${deadline ? `#d${deadline}` : ''}`

/** What the columns of the coding units mean. */
export const codebookPath = (): string => 'data/codebook/'

/** The places that documents speak of, or those of a province by two digits of its code; at one if given. */
export const placesPath = (place?: string, province?: string): string =>
  `places/${province ? `${province}/` : ''}${place ? `#${place}` : ''}`

/** How a witness differs from its document; at a difference if one is given. */
export const collationPath = (witness: string, difference?: string): string =>
  `documents/${witness}/collation/${difference ? `#${difference}` : ''}`

/** The differences of a witness that are of script only. */
export const scriptOnlyPath = (witness: string): string => `documents/${witness}/collation/script/`

/** What documents share word for word. */
export const sharedPath = (): string => 'shared/'

/** A page of the documents with how much each shares, from 1. */
export const sharesPath = (page = 1): string => `shared/documents/${pageSuffix(page)}`

/** A search for some words. */
export const searchPath = (words: string): string => `search/?q=${encodeURIComponent(words)}`

/** What a document shares word for word with others, at an anchor if one is given. */
export const wordingPath = (document: string, anchor?: string): string =>
  `documents/${document}/wording/${anchor ? `#${anchor}` : ''}`

/** Any two provisions side by side. */
export const comparePath = (): string => 'compare/'

/** A page of the characters with several Traditional forms, from 1. */
export const charactersPath = (page = 1): string => `characters/${pageSuffix(page)}`

/** What the views of a document read. */
export const viewPath = (document: string): string => `views/${document}.bin`

/** The page of a reader's own text. */
export const draftPath = (): string => 'draft/'
