import type { APIRoute } from 'astro'
import { edition } from '../site/edition.ts'
import { pathsOfSite, sitemapOf } from '../site/sitemap.ts'

/** A sitemap has absolute addresses alone: without the site's there is none. */
export const getStaticPaths = () => (import.meta.env.SITE ? [{ params: { sitemap: 'sitemap' } }] : [])

export const GET: APIRoute = ({ site }) =>
  new Response(sitemapOf(pathsOfSite(edition()), site?.href ?? ''), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
