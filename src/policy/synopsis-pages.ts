import { splitId } from './paths.ts'

/** Characters of a document on one page of its synopsis: with counterparts beside them about four times as many. */
const PAGE = 20_000

/** What has to be known of a provision to place it: its id `<document>/<anchor>` and its text. */
interface Placed {
  id: string
  text: string
}

/**
 * The page of its document's synopsis on which each provision stands, from 1. It depends on the document alone, so that
 * a text that comes or goes elsewhere changes no address. Rows of one document are in the order of the text.
 */
export function synopsisPages(rows: readonly Placed[]): Map<string, number> {
  const pages = new Map<string, number>()
  for (const own of Map.groupBy(rows, ({ id }) => splitId(id).document).values()) {
    let characters = 0
    for (const { id, text } of own) {
      pages.set(id, 1 + Math.floor(characters / PAGE))
      characters += text.length
    }
  }
  return pages
}
