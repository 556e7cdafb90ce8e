import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { href } from '../../site/href.ts'
import { inBothScripts, langOf } from '../../site/page-script.ts'
import { wordsIn } from '../../words/interface.ts'
import { searchWordsIn } from '../../words/search.ts'

export const getStaticPaths = () => inBothScripts({}, {})

type Props = InferGetStaticPropsType<typeof getStaticPaths>

/** Describes the search to browsers (OpenSearch 1.1). Without the site's address its template is relative to the host. */
export const GET: APIRoute<Props> = ({ props: { script }, site }) => {
  const page = href('search/', script)
  const address = site ? new URL(page, site).href : page
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${wordsIn(script)('edition')}</ShortName>
  <Description>${searchWordsIn(script)('openSearch')}</Description>
  <Language>${langOf(script)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${address}?q={searchTerms}" />
</OpenSearchDescription>
`
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } })
}
