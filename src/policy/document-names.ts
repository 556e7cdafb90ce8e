/** What a document is called by: the fields of a row of `documents` that names are made of. */
export interface NamedDocument {
  id: string
  witness_of: string | null
  region: { name: string } | null
  issuer: readonly string[]
  title: string
  dated: string | null
  published: string | null
  horizon: { from: number | null; to: number | null } | null
}

/** The generic part of a place's name: 浙江省, 长春市, 内蒙古自治区. */
const genericPart = /(?:省|市|盟|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/

/** A place's name without its generic part, 黑龙江; the whole name where nothing would be left of it. */
export function shortPlace(name: string): string {
  const short = name.replace(genericPart, '')
  return short.length > 1 ? short : name
}

/** The place a document speaks for, else its issuer, else its title. */
export const placeOf = (row: NamedDocument): string => row.region?.name ?? row.issuer[0] ?? row.title

/** The year a document is of: of its date, else of the start of its horizon. */
export const yearOf = (row: NamedDocument): string =>
  row.dated?.slice(0, 4) ?? row.published?.slice(0, 4) ?? String(row.horizon?.from ?? row.horizon?.to ?? '')

/**
 * Names short enough for a column, by document: told apart by year where a place has several
 * documents. A witness is called as the document it is a witness of.
 */
export function shortNames(rows: readonly NamedDocument[]): Map<string, string> {
  const nameOf = (row: NamedDocument) => shortPlace(placeOf(row))
  const originals = rows.filter((row) => !row.witness_of).map(nameOf)
  return new Map(
    rows.map((row) => {
      const place = nameOf(row)
      const several = originals.filter((other) => other === place).length > 1
      return [row.id, several ? `${place} ${yearOf(row)}` : place]
    }),
  )
}
