/**
 * A page in as few bytes as HTML takes for it: no end tags that HTML lets be left out, no quotation marks that a value
 * needs none of, and links of its text from where it stands. A reader, a browser and a parser have the same page.
 */

/**
 * An end tag before what ends its element anyway, with nothing between:
 * https://html.spec.whatwg.org/multipage/syntax.html#optional-tags. Example: `</li>` in `<li>a</li><li>b</li></ul>`
 */
const ENDS = new RegExp(
  [
    String.raw`</li>(?=<li[ >]|</[uo]l>)`,
    String.raw`</dt>(?=<d[dt][ >])`,
    String.raw`</dd>(?=<d[dt][ >]|</d(?:l|iv)>)`,
    String.raw`</p>(?=<(?:p|[uod]l|div|section|article|aside|h[1-6]|table|details|figure)[ >]|</(?:div|section|article|aside|li|dd|td|details|figure)>)`,
    String.raw`</t[dh]>(?=<t[dh][ >]|</tr>)`,
    String.raw`</tr>(?=<tr[ >]|</t(?:head|body)>)`,
    String.raw`</option>(?=<option[ >]|</select>)`,
  ].join('|'),
  'g',
)

/** A value in a tag that needs no quotation marks: `="note"`. What follows is the rest of the tag. */
const VALUE = /="([^"\s'=<>`]+)"(?=[^<>]*>)/g

/** An address of the site in a tag: ` href="/documents/x/#1"`, but not `//example.org/`. */
const LINK = / href="(\/(?!\/)[^"]*)"(?=[^<>]*>)/g

/**
 * The text of an edition, whose tags are left as they are: programs read it too that know no more of HTML than that what opens
 * is closed. Example: `<article class="edition" data-edition>…</main>`
 */
const EDITION = /(<[^<>]* data-edition[ >][^]*<\/main>)/

/** What of a page says how it is made lean; pages are kept as they were made. */
export const leanWay = [ENDS, VALUE, LINK, EDITION, leanPage, shorterFrom].join(' ')

/** Makes a page lean; `path` is its address, `/documents/x/`. What stands in its head is left as it is. */
export function leanPage(html: string, path: string): string {
  const body = html.indexOf('<body')
  const main = html.indexOf('<main', body)
  const end = html.indexOf('</main>', main)
  if (body < 0 || main < 0 || end < 0) return html
  const shorten = shorterFrom(path)
  const text = html.slice(main, end).replace(LINK, (_, address: string) => ` href="${shorten(address)}"`)
  // the text of an edition, if there is one, is the second part
  const parts = (html.slice(body, main) + text + html.slice(end)).split(EDITION)
  const bare = parts.map((part, at) => (at === 1 ? part : part.replace(ENDS, ''))).join('')
  return html.slice(0, body) + bare.replace(VALUE, '=$1')
}

/** Gives an address as a page names it that stands at `path`: from there, where that is shorter. */
function shorterFrom(path: string): (address: string) => string {
  const parts = path.split('/').slice(1, -1)
  // the innermost first: `/a/b/` is `./`, `/a/` is `../`; what is beside none of them stays
  const folders = parts.map((_, depth) => `/${parts.slice(0, parts.length - depth).join('/')}/`)
  return (address) => {
    const depth = folders.findIndex((folder) => address.startsWith(folder))
    const folder = folders[depth]
    if (folder === undefined) return address
    const below = address.slice(folder.length)
    // not `#1` alone: what is taken out of a page by a script would lead to where it is put
    const own = depth > 0 || /^\w/.test(below) ? '../'.repeat(depth) + below : `./${below}`
    return own.length < address.length ? own : address
  }
}
