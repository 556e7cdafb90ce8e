/** Paths of pages, relative to the site and without a script; `href` makes addresses of them. */

/** A provision's document and anchor, from its id `<document>/<anchor>`. */
export function splitId(id: string): { document: string; anchor: string } {
  const at = id.indexOf('/')
  return at < 0 ? { document: id, anchor: '' } : { document: id.slice(0, at), anchor: id.slice(at + 1) }
}

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
  `documents/${document}/synopsis/${page > 1 ? `${page}/` : ''}${anchor ? `#${anchor}` : ''}`

/** A topic's page, at a document if one is given. */
export const topicPath = (topic: string, document?: string): string =>
  `topics/${topic}/${document ? `#${document}` : ''}`

/** The index of targets, at a row if one is given. */
export const targetsPath = (target?: string): string => `targets/${target ? `#${target}` : ''}`

/** An indicator over all documents. */
export const seriesPath = (series: string): string => `targets/${series}/`

/** The agencies of a place, by its GB/T 2260 code, or of the nation; at one of them if given. */
export const agenciesPath = (region: string | null, agency?: string): string =>
  `agencies/${region ?? 'national'}/${agency ? `#${agency}` : ''}`

/** An agency among those of its place. */
export const agencyPath = ({ id, region }: { id: string; region: string | null }): string => agenciesPath(region, id)

/** A term's page. */
export const termPath = (term: string): string => `terms/${term}/`

/** What is cited, at one work if given. */
export const citationsPath = (work?: string): string => `citations/${work ? `#${work}` : ''}`

/** What documents say they follow, at one document if given. */
export const lineagePath = (work?: string): string => `lineage/${work ? `#${work}` : ''}`

/** What the columns of the coding units mean. */
export const codebookPath = (): string => 'data/codebook/'

/** The places that documents speak of, at one if given. */
export const placesPath = (place?: string): string => `places/${place ? `#${place}` : ''}`

/** How a witness differs from its document; at a difference if one is given. */
export const collationPath = (witness: string, difference?: string): string =>
  `documents/${witness}/collation/${difference ? `#${difference}` : ''}`

/** The differences of a witness that are of script only. */
export const scriptOnlyPath = (witness: string): string => `documents/${witness}/collation/script/`

/** What documents share word for word. */
export const sharedPath = (): string => 'shared/'

/** What a document shares word for word with others, at an anchor if one is given. */
export const wordingPath = (document: string, anchor?: string): string =>
  `documents/${document}/wording/${anchor ? `#${anchor}` : ''}`

/** Any two provisions side by side; the second may still be chosen. */
export const comparePath = (a?: string, b?: string): string => `compare/${a ? `?a=${a}${b ? `&b=${b}` : ''}` : ''}`

/** The characters with several Traditional forms. */
export const charactersPath = (): string => 'characters/'
