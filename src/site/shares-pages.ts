import { onceByEdition } from './by-edition.ts'
import type { PageOf } from './cut-pages.ts'
import { cutPages } from './cut-pages.ts'
import type { Edition, OtherDocument } from './edition.ts'
import type { Coverage } from './shared-coverage.ts'
import { coverageOfDocument } from './shared-documents.ts'
import { wordingPath } from '../policy/paths.ts'

/** How much of a document stands in others, and where its page says what. */
export interface Share {
  row: OtherDocument
  coverage: Coverage
  path: string | undefined
}

/** Up to so many documents stand beside the words that are shared; more on pages of their own. */
const WITH_WORDS = 60

/** Documents on a page of their own. */
const PAGE = 500

/** How much each document shares, page by page. */
export const sharesPages = onceByEdition('shares-pages', (edition: Edition): PageOf<Share>[] => {
  const shares = edition.documents.map((row): Share => {
    const coverage = coverageOfDocument(edition, row.id)
    return { row, coverage, path: coverage.covered > 0 ? wordingPath(row.id) : undefined }
  })
  return cutPages(shares, () => 1, PAGE)
})

/** Whether the documents stand on the page of the words they share. */
export const sharesWithWords = ({ documents }: Edition): boolean => documents.length <= WITH_WORDS
