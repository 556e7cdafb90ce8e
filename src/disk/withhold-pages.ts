import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { PageFault } from './verify-receipts.ts'

/** The element that holds a document's text, `<article class="edition" data-edition …>…</article>`. */
const EDITION = /(<article\b[^>]*\sdata-edition\b[^>]*>)[\s\S]*?(<\/article>)/

const NOTICE =
  '<p data-apparatus>此页的文字与原文核对不符，暂不刊出；原文见“来源”页。This text did not pass its check and is withheld; see its source.</p>'

/** Takes the text out of pages where it is wrong: the rest of the site stands. Gives a sentence for each. */
export function withholdPages(faults: readonly PageFault[]): string[] {
  return faults.map(({ page, reason }) => {
    if (existsSync(page))
      writeFileSync(
        page,
        readFileSync(page, 'utf8').replace(EDITION, (_, open: string, close: string) => open + NOTICE + close),
      )
    return `Withheld 未刊出: ${page}: ${reason}. Please report it with the text. 请连同原文告诉我们。`
  })
}
