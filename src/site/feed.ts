import type { Script } from '../policy/tree.ts'
import { documentPath } from '../policy/paths.ts'
import { inScript } from './convert.ts'
import { href } from './href.ts'
import { langOf } from './page-script.ts'
import { escapeXml } from './escape-xml.ts'
import type { OtherDocument } from './edition.ts'

/** A feed holds so many documents, those of the latest days. */
export const MOST = 50

/** What a feed is made of. */
interface Feed {
  documents: readonly OtherDocument[]
  script: Script
  /** Address of the site, `https://example.org/`. */
  site: string
  title: string
  subtitle: string
}

/** A date as RFC 3339 wants it, a year or a month as its first day. */
const instant = (date: string): string => `${`${date}-01-01`.slice(0, 10)}T00:00:00Z`

const dayOf = (row: OtherDocument): string => row.published ?? row.dated ?? ''

/** The documents with a date, the latest first: an Atom feed (RFC 4287). */
export function atomFeed({ documents, script, site, title, subtitle }: Feed): string {
  const absolute = (path: string) => new URL(href(path, script), site).href
  const latest = documents
    .filter((row) => dayOf(row) !== '')
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || a.id.localeCompare(b.id))
    .slice(0, MOST)
  const entries = latest.map((row) => {
    const authors = row.issuer.map((name) => `<author><name>${escapeXml(inScript(name, script))}</name></author>`)
    const address = absolute(documentPath(row.id))
    return `  <entry>
    <title>${escapeXml(inScript(row.title, script))}</title>
    <id>${address}</id>
    <link href="${address}"/>
    <updated>${instant(dayOf(row))}</updated>
    ${authors.join('')}${row.number ? `<summary>${escapeXml(inScript(row.number, script))}</summary>` : ''}
  </entry>
`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${langOf(script)}">
  <title>${escapeXml(title)}</title>
  <subtitle>${escapeXml(subtitle)}</subtitle>
  <id>${absolute('')}</id>
  <link href="${absolute('')}"/>
  <link rel="self" href="${absolute('feed.xml')}"/>
  <updated>${instant(latest[0] ? dayOf(latest[0]) : '1970')}</updated>
  <author><name>${escapeXml(title)}</name></author>
${entries.join('')}</feed>
`
}
