/** The tags of a link, `<a class="term" href="/x/">` and `</a>`, but not of a longer name. */
const linkTag = /<(\/?)a(?:\s[^>]*)?>/g

/** A heading's opening tag with its attributes: `<h5 class="level-3">`. */
const headingOpen = /<h[1-6](?:\s[^>]*)?>/

/** A heading's tags: `<h5>`, `</h5>`. */
const headingTag = /<(\/?)h[1-6](?:\s[^>]*)?>/g

/** A table's first row: everything up to its closing tag. */
const firstRow = /^[\s\S]*?<\/tr>/

/** A cell's tags: `<td>`, `</td>`. */
const cellTag = /<(\/?)td>/g

/** Takes the links out of inline HTML and keeps their text: a link may not stand in a link. */
export const withoutLinks = (html: string): string => html.replace(linkTag, '')

/**
 * Makes paragraphs of headings, for a box that stands among paragraphs and has no place in the
 * outline; the first gets `id`, so that it can name the box.
 */
export function withoutHeadings(html: string, id: string): string {
  return html
    .replace(headingOpen, () => `<p class="box-title" id="${id}">`)
    .replace(headingTag, (_, closing: string) => (closing ? '</p>' : '<p class="box-title">'))
}

/** The opening tag of a unit begins so: `<section class="unit" id="2.1.1">`. */
const unitOpen = '<section class="unit"'

/** A unit's own blocks, and the units below it from the first on. */
export function splitUnits(html: string): { own: string; below: string } {
  const at = html.indexOf(unitOpen)
  return at < 0 ? { own: html, below: '' } : { own: html.slice(0, at), below: html.slice(at) }
}

/** Makes header cells of the cells in the first row. */
export const withHeaderRow = (html: string): string =>
  html.replace(firstRow, (row) =>
    row.replace(cellTag, (_, closing: string) => (closing ? '</th>' : '<th scope="col">')),
  )
