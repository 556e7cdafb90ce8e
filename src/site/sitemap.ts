import type { Edition } from './edition.ts'
import { documentPath, sourcePath, synopsisPath, topicPath } from '../policy/paths.ts'
import { href } from './href.ts'
import { langOf, scripts } from './page-script.ts'
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

/** A sitemap (https://www.sitemaps.org/protocol.html) of pages in both scripts, each naming the other. */
export function sitemapOf(paths: readonly string[], site: string): string {
  const absolute = (path: string, script: (typeof scripts)[number]) => new URL(href(path, script), site).href
  const entries = paths.flatMap((path) => {
    const links = scripts.map(
      (script) => `<xhtml:link rel="alternate" hreflang="${langOf(script)}" href="${absolute(path, script)}"/>`,
    )
    return scripts.map((script) => `<url><loc>${absolute(path, script)}</loc>${links.join('')}</url>\n`)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('')}</urlset>
`
}
