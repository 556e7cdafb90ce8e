import type { Edition } from './edition.ts'
import { documentPath, sourcePath, synopsisPath, topicPath } from '../policy/paths.ts'
import { href } from './href.ts'
import { languagesOf } from './english-pages.ts'
import type { PageLanguage } from './page-script.ts'
import { langOf } from './page-script.ts'
import { roomGroups } from './room-groups.ts'
import { comparedIn } from './measures.ts'

/** Paths of the pages that a search engine should know: the rooms, the topics, each document with its synopsis and its source. */
export function pathsOfSite(edition: Edition): string[] {
  const { documents, topics } = edition.tables
  return [
    '',
    ...roomGroups.flatMap(({ pages }) => pages.map(({ path }) => path)),
    ...topics.map(({ id }) => topicPath(id)),
    ...documents.flatMap(({ id }) => [
      documentPath(id),
      ...(comparedIn(edition, id).length > 0 ? [synopsisPath(id)] : []),
      sourcePath(id),
    ]),
  ]
}

/** A sitemap (https://www.sitemaps.org/protocol.html) of pages in every language they have, each naming the others. */
export function sitemapOf(paths: readonly string[], site: string): string {
  const absolute = (path: string, language: PageLanguage) => new URL(href(path, language), site).href
  const entries = paths.flatMap((path) => {
    const languages = languagesOf(path)
    const links = languages.map(
      (each) => `<xhtml:link rel="alternate" hreflang="${langOf(each)}" href="${absolute(path, each)}"/>`,
    )
    return languages.map((each) => `<url><loc>${absolute(path, each)}</loc>${links.join('')}</url>\n`)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('')}</urlset>
`
}
