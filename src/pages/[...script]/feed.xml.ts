import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { edition } from '../../site/edition.ts'
import { atomFeed, MOST } from '../../site/feed.ts'
import { inBothScripts } from '../../site/page-script.ts'
import { wordsIn } from '../../words/interface.ts'

/** A feed has absolute addresses alone: without the site's there is none. */
export const getStaticPaths = () => (import.meta.env.SITE ? inBothScripts({}, {}) : [])

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props: { script }, site }) => {
  const say = wordsIn(script)
  const { documents } = edition()
  const xml = atomFeed({
    documents,
    script,
    site: site?.href ?? '',
    title: say('edition'),
    subtitle: say('feedLead', MOST),
  })
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
